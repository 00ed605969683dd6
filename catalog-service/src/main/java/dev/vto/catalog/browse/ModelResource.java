package dev.vto.catalog.browse;

import dev.vto.catalog.row.ModelPhoto;
import dev.vto.catalog.store.ModelStore;
import dev.vto.catalog.view.ModelPage;
import dev.vto.catalog.view.ModelView;
import dev.vto.catalog.view.Views;
import dev.vto.platform.overload.Bounded;
import dev.vto.platform.owner.CurrentOwner;
import dev.vto.platform.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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

/** Lists, shows, changes and removes model photos: one's own, and to look at the retailer's. */
@Bounded
@Path("/v1/models")
@RunOnVirtualThread
@Tag(name = "models", description = "Photos of people that garments are tried on")
@APIResponse(
        responseCode = "400",
        description = "`invalid_request`",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "503",
        description = "`unavailable` or `overloaded`: try again, as Retry-After says",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ModelResource {
    private final ModelStore models;
    private final ModelAccess access;
    private final ModelListing listing;
    private final ModelRemoval removal;
    private final CurrentOwner owner;
    private final Views views;
    private final Clock clock;

    ModelResource(
            ModelStore models,
            ModelAccess access,
            ModelListing listing,
            ModelRemoval removal,
            CurrentOwner owner,
            Views views,
            Clock clock) {
        this.models = models;
        this.access = access;
        this.listing = listing;
        this.removal = removal;
        this.owner = owner;
        this.views = views;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listModels",
            summary = "List model photos that are ready: one's own first, then the retailer's, newest first")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ModelPage.class)),
            description = "A page of model photos")
    public ModelPage list(
            @Parameter(description = "Where to go on, as the page before says") @QueryParam("cursor") String cursor,
            @Parameter(description = "Most model photos")
                    @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "must be at least 1")
                    @Max(value = 200, message = "may be at most 200")
                    int limit) {
        return listing.list(owner.key(), cursor, limit);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getModel", summary = "Show a model photo")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ModelView.class)),
            description = "The model photo, with its ETag")
    @APIResponse(responseCode = "304", description = "It is as If-None-Match says")
    @APIResponse(
            responseCode = "404",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)),
            description = "`not_found`, also when it is another shopper's")
    public Response get(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        ModelPhoto model = access.photo(id);
        return Answers.shown(model, known, () -> views.model(model, null));
    }

    @PATCH
    @Path("{id}")
    @Operation(operationId = "changeModel", summary = "Rename a model photo")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ModelView.class)),
            description = "The changed model photo, with its ETag")
    @APIResponse(
            responseCode = "403",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)),
            description = "`read_only`: it is one of the retailer's")
    @APIResponse(
            responseCode = "404",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)),
            description = "`not_found`, also when it is another shopper's")
    @APIResponse(
            responseCode = "412",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)),
            description = "`precondition_failed`: it is not what If-Match says")
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull(message = "must be a JSON object") @Valid ModelPatch patch) {
        while (true) {
            ModelPhoto model = access.own(access.photo(id));
            Preconditions.check(ifMatch, model);
            String name = patch.name() == null ? model.name() : patch.name().strip();
            ModelPhoto next = model.with(name, model.category(), clock.instant());
            if (models.update(model, next)) {
                return Answers.changed(next, views.model(next, null));
            }
        }
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteModel", summary = "Remove a model photo, its pictures and its masks")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(
            responseCode = "403",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)),
            description = "`read_only`: it is one of the retailer's")
    @APIResponse(
            responseCode = "404",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)),
            description = "`not_found`, also when it is another shopper's")
    @APIResponse(
            responseCode = "412",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)),
            description = "`precondition_failed`: it is not what If-Match says")
    public void delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        removal.remove(access.own(access.photo(id)), ifMatch);
    }
}
