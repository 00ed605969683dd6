package dev.vto.catalog.upload;

import dev.vto.catalog.CatalogProblem;
import dev.vto.catalog.media.MediaKeys;
import dev.vto.catalog.media.MediaLinks;
import dev.vto.catalog.row.Ids;
import dev.vto.catalog.row.ModelPhoto;
import dev.vto.catalog.row.Picture;
import dev.vto.catalog.store.ModelStore;
import dev.vto.catalog.view.MaskView;
import dev.vto.catalog.view.UploadView;
import dev.vto.catalog.view.Views;
import dev.vto.platform.overload.Bounded;
import dev.vto.platform.owner.CurrentOwner;
import dev.vto.platform.problem.CommonProblem;
import dev.vto.platform.problem.Problem;
import dev.vto.platform.telemetry.Timestamps;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

/** Makes masks of model photos: the row first, then leave to upload the mask. */
@Bounded
@Path("/v1/masks")
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
public class MaskUploads {
    private final ModelStore models;
    private final MediaLinks links;
    private final Views views;
    private final CurrentOwner owner;
    private final PhotosConfig config;
    private final Clock clock;

    MaskUploads(
            ModelStore models, MediaLinks links, Views views, CurrentOwner owner, PhotosConfig config, Clock clock) {
        this.models = models;
        this.links = links;
        this.views = views;
        this.owner = owner;
        this.config = config;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "createMask",
            summary = "Make a mask of a model photo and get leave to upload it",
            description = "The mask must be as large as the photo as uploaded (upright) or as prepared: black where the"
                    + " garment goes, white where the photo stays.")
    @APIResponse(
            responseCode = "201",
            description = "Made; it awaits its picture",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MaskView.class)))
    @APIResponse(
            responseCode = "404",
            description = "`not_found`: there is no such model photo",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "`model_not_ready`",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "`unsupported_picture_type` or `upload_too_large`",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response create(@NotNull(message = "must be a JSON object") @Valid NewMask request) {
        UploadSpec spec = request.upload();
        spec.check();
        Instant now = Timestamps.toMillis(clock.instant());
        ModelPhoto model = model(request.modelId(), now);
        Instant expiresAt = now.plus(config.keep());
        if (model.expiresAt() != null && model.expiresAt().isBefore(expiresAt)) {
            expiresAt = model.expiresAt();
        }
        ModelPhoto mask = new ModelPhoto(
                Ids.random(),
                owner.key(),
                null,
                null,
                true,
                model.id(),
                false,
                Picture.AWAITED,
                now,
                now,
                expiresAt,
                1);
        if (!models.create(mask)) {
            throw new IllegalStateException("A random id was taken");
        }
        var ticket = links.upload(MediaKeys.upload(mask.id()), spec.contentType(), spec.contentLength(), spec.sha256());
        return Response.created(URI.create("/v1/masks/" + mask.id()))
                .tag(mask.entityTag())
                .entity(views.mask(mask, UploadView.of(ticket)))
                .build();
    }

    private ModelPhoto model(String id, Instant now) {
        ModelPhoto model = models.find(id)
                .filter(found -> !found.isMask() && found.visibleTo(owner.key(), now))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because(
                        "modelId", "There is no model photo '" + id + "'; upload it first"));
        if (!model.picture().isReady()) {
            throw CatalogProblem.MODEL_NOT_READY.because(
                    "modelId",
                    "The model photo '" + id + "' is "
                            + model.picture().status().text() + "; a mask can be uploaded once it is ready");
        }
        return model;
    }
}
