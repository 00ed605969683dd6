package dev.vto.catalog.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mask as clients see it. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Mask", description = "Black where a garment goes, white where the photo stays; drawn on a model photo.")
public record MaskView(
        @Schema(examples = "c9f0f895fb98ab9159f51fd0297e236d")
        String id,

        @Schema(description = "The model photo it was drawn on", examples = "45c48cce2e2d7fbdea1afc51c7c6ad26")
        String modelId,

        @Schema(
                description = "Poll until it is no longer `awaiting_upload`",
                enumeration = {"awaiting_upload", "ready", "rejected"})
        String status,

        @Schema(description = "When rejected") RejectView rejectReason,

        @Schema(description = "When ready: presigned address of the prepared mask")
        URI pictureUrl,

        @Schema(description = "Of the prepared mask, in pixels", examples = "1500")
        Integer width,

        @Schema(description = "Of the prepared mask, in pixels", examples = "2000")
        Integer height,

        @Schema(examples = "2026-11-24T09:15:00.000Z") String createdAt,
        @Schema(examples = "2026-11-24T09:15:02.120Z") String updatedAt,

        @Schema(description = "When it is removed", examples = "2026-12-24T09:15:00.000Z")
        String expiresAt,

        @Schema(description = "In the answer that made it") UploadView upload) {}
