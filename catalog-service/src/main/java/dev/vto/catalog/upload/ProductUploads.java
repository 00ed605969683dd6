package dev.vto.catalog.upload;

import dev.vto.catalog.CatalogProblem;
import dev.vto.catalog.media.MediaKeys;
import dev.vto.catalog.media.MediaLinks;
import dev.vto.catalog.row.Ids;
import dev.vto.catalog.row.Picture;
import dev.vto.catalog.row.Product;
import dev.vto.catalog.store.ProductStore;
import dev.vto.catalog.view.ProductView;
import dev.vto.catalog.view.UploadView;
import dev.vto.catalog.view.Views;
import dev.vto.platform.overload.Bounded;
import dev.vto.platform.problem.Problem;
import dev.vto.platform.telemetry.Timestamps;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Makes products: the row first, then leave to upload the picture. */
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
public class ProductUploads {
    private final ProductStore products;
    private final MediaLinks links;
    private final Views views;
    private final Clock clock;

    ProductUploads(ProductStore products, MediaLinks links, Views views, Clock clock) {
        this.products = products;
        this.links = links;
        this.views = views;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "createProduct",
            summary = "Make a product and get leave to upload its picture",
            description =
                    "Then PUT the picture to `upload.url` and poll the product until it is `ready` or `rejected`.")
    @APIResponse(
            responseCode = "201",
            description = "Made; it awaits its picture",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProductView.class)))
    @APIResponse(
            responseCode = "409",
            description = "`external_id_taken`: Location says where the product is",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "`unsupported_picture_type` or `upload_too_large`",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response create(@NotNull(message = "must be a JSON object") @Valid NewProduct request) {
        request.upload().check();
        Product product = product(request);
        URI location = URI.create("/v1/products/" + product.id());
        if (!products.create(product)) {
            Problem problem = CatalogProblem.EXTERNAL_ID_TAKEN
                    .because(
                            "externalId",
                            "externalId '" + request.externalId() + "' is the one of product " + product.id()
                                    + "; change that product, or delete it to upload another picture")
                    .problem();
            return Response.status(problem.status())
                    .type(Problem.MEDIA_TYPE)
                    .header(HttpHeaders.LOCATION, location)
                    .entity(problem)
                    .build();
        }
        UploadSpec spec = request.upload();
        var ticket =
                links.upload(MediaKeys.upload(product.id()), spec.contentType(), spec.contentLength(), spec.sha256());
        return Response.created(location)
                .tag(product.entityTag())
                .entity(views.product(product, UploadView.of(ticket)))
                .build();
    }

    private Product product(NewProduct request) {
        Instant now = Timestamps.toMillis(clock.instant());
        String externalId = request.externalId();
        return new Product(
                externalId == null ? Ids.random() : Ids.ofExternalId(externalId),
                externalId,
                new Product.About(
                        request.name().strip(),
                        request.category().strip(),
                        request.description(),
                        request.garmentClass(),
                        request.maskPrompt()),
                false,
                Picture.AWAITED,
                now,
                now,
                1);
    }
}
