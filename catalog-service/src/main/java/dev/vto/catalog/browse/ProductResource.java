package dev.vto.catalog.browse;

import dev.vto.catalog.row.Product;
import dev.vto.catalog.store.ProductStore;
import dev.vto.catalog.view.ProductPage;
import dev.vto.catalog.view.ProductView;
import dev.vto.catalog.view.Views;
import dev.vto.platform.overload.Bounded;
import dev.vto.platform.problem.CommonProblem;
import dev.vto.platform.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists, shows, changes and removes products. */
@Bounded
@Path("/v1/products")
@RunOnVirtualThread
@Tag(name = "products", description = "Garments that can be tried on")
@APIResponse(
        responseCode = "400",
        description = "`invalid_request`",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "503",
        description = "`unavailable` or `overloaded`: try again, as Retry-After says",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ProductResource {
    private final ProductStore products;
    private final ProductListing listing;
    private final Removal removal;
    private final Views views;
    private final Clock clock;

    ProductResource(ProductStore products, ProductListing listing, Removal removal, Views views, Clock clock) {
        this.products = products;
        this.listing = listing;
        this.removal = removal;
        this.views = views;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listProducts",
            summary = "List products that are ready, by name",
            description = "With externalId: the one product that carries it, whatever its status.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProductPage.class)),
            description = "A page of products")
    public ProductPage list(
            @Parameter(description = "Only of this category", example = "shirts")
                    @QueryParam("category")
                    @Size(max = 200, message = "may have at most 200 characters")
                    String category,
            @Parameter(description = "Only those whose name contains it, whatever the case", example = "red")
                    @QueryParam("q")
                    @Size(max = 200, message = "may have at most 200 characters")
                    String q,
            @Parameter(description = "Only the one with this SKU", example = "SKU-1042") @QueryParam("externalId")
                    String externalId,
            @Parameter(description = "Where to go on, as the page before says") @QueryParam("cursor") String cursor,
            @Parameter(description = "Most products")
                    @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "must be at least 1")
                    @Max(value = 200, message = "may be at most 200")
                    int limit) {
        return listing.list(category, q, externalId, cursor, limit);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getProduct", summary = "Show a product")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProductView.class)),
            description = "The product, with its ETag")
    @APIResponse(responseCode = "304", description = "It is as If-None-Match says")
    @APIResponse(
            responseCode = "404",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)),
            description = "`not_found`")
    public Response get(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        Product product = find(id);
        return Answers.shown(product, known, () -> views.product(product, null));
    }

    @PATCH
    @Path("{id}")
    @Operation(operationId = "changeProduct", summary = "Change what is said of a product")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProductView.class)),
            description = "The changed product, with its ETag")
    @APIResponse(
            responseCode = "404",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)),
            description = "`not_found`")
    @APIResponse(
            responseCode = "412",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)),
            description = "`precondition_failed`: it is not what If-Match says")
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull(message = "must be a JSON object") @Valid ProductPatch patch) {
        Product product = find(id);
        while (true) {
            Preconditions.check(ifMatch, product);
            Product next = product.with(patch.on(product.about()), clock.instant());
            if (products.update(product, next)) {
                return Answers.changed(next, views.product(next, null));
            }
            product = find(id);
        }
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteProduct",
            summary = "Remove a product with its pictures",
            description = "A dropped file that it was made of is removed as well.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(
            responseCode = "404",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)),
            description = "`not_found`")
    @APIResponse(
            responseCode = "412",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)),
            description = "`precondition_failed`: it is not what If-Match says")
    public void delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        removal.remove(find(id), products, ifMatch);
    }

    private Product find(String id) {
        return products.find(id).orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no product '" + id + "'"));
    }
}
