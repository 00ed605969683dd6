package dev.vto.catalog.browse;

import dev.vto.catalog.row.ModelPhoto;
import dev.vto.catalog.view.MaskView;
import dev.vto.catalog.view.Views;
import dev.vto.platform.overload.Bounded;
import dev.vto.platform.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows and removes masks. */
@Bounded
@Path("/v1/masks/{id}")
@RunOnVirtualThread
@Tag(name = "masks", description = "Masks drawn on model photos")
@APIResponse(
        responseCode = "400",
        description = "`invalid_request`",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "503",
        description = "`unavailable` or `overloaded`: try again, as Retry-After says",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class MaskResource {
    private final ModelAccess access;
    private final ModelRemoval removal;
    private final Views views;

    MaskResource(ModelAccess access, ModelRemoval removal, Views views) {
        this.access = access;
        this.removal = removal;
        this.views = views;
    }

    @GET
    @Operation(operationId = "getMask", summary = "Show a mask")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MaskView.class)),
            description = "The mask, with its ETag")
    @APIResponse(responseCode = "304", description = "It is as If-None-Match says")
    @APIResponse(
            responseCode = "404",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)),
            description = "`not_found`, also when it is another shopper's")
    public Response get(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        ModelPhoto mask = access.mask(id);
        return Answers.shown(mask, known, () -> views.mask(mask, null));
    }

    @DELETE
    @Operation(operationId = "deleteMask", summary = "Remove a mask")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(
            responseCode = "404",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)),
            description = "`not_found`, also when it is another shopper's")
    @APIResponse(
            responseCode = "412",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)),
            description = "`precondition_failed`: it is not what If-Match says")
    public void delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        removal.remove(access.own(access.mask(id)), ifMatch);
    }
}
