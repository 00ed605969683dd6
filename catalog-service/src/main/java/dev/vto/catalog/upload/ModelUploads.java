package dev.vto.catalog.upload;

import dev.vto.catalog.CatalogProblem;
import dev.vto.catalog.media.MediaKeys;
import dev.vto.catalog.media.MediaLinks;
import dev.vto.catalog.row.Ids;
import dev.vto.catalog.row.ModelPhoto;
import dev.vto.catalog.row.Picture;
import dev.vto.catalog.store.ModelStore;
import dev.vto.catalog.view.ModelView;
import dev.vto.catalog.view.UploadView;
import dev.vto.catalog.view.Views;
import dev.vto.platform.overload.Bounded;
import dev.vto.platform.owner.CurrentOwner;
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

/** Makes model photos: the row first, then leave to upload the photo. Only with the person's consent. */
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
public class ModelUploads {
    private final ModelStore models;
    private final MediaLinks links;
    private final Views views;
    private final CurrentOwner owner;
    private final PhotosConfig config;
    private final Clock clock;

    ModelUploads(
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
            operationId = "createModel",
            summary = "Make a model photo and get leave to upload it",
            description = "Then PUT the photo to `upload.url` and poll the model until it is `ready` or `rejected`.")
    @APIResponse(
            responseCode = "201",
            description = "Made; it awaits its photo",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ModelView.class)))
    @APIResponse(
            responseCode = "422",
            description = "`consent_missing`, `unsupported_picture_type` or `upload_too_large`",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response create(@NotNull(message = "must be a JSON object") @Valid NewModel request) {
        UploadSpec spec = request.upload();
        spec.check();
        if (!Boolean.TRUE.equals(request.consent())) {
            throw CatalogProblem.CONSENT_MISSING.because(
                    "consent",
                    "consent is " + request.consent() + "; it must be true: ask the person on the photo first");
        }
        Instant now = Timestamps.toMillis(clock.instant());
        ModelPhoto model = new ModelPhoto(
                Ids.random(),
                owner.key(),
                request.name(),
                null,
                true,
                null,
                false,
                Picture.AWAITED,
                now,
                now,
                now.plus(config.keep()),
                1);
        if (!models.create(model)) {
            throw new IllegalStateException("A random id was taken");
        }
        var ticket =
                links.upload(MediaKeys.upload(model.id()), spec.contentType(), spec.contentLength(), spec.sha256());
        return Response.created(URI.create("/v1/models/" + model.id()))
                .tag(model.entityTag())
                .entity(views.model(model, UploadView.of(ticket)))
                .build();
    }
}
