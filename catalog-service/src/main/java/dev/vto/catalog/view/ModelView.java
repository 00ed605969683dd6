package dev.vto.catalog.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A model photo as clients see it. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Model", description = "A photo of a person that garments can be tried on once its status is `ready`.")
public record ModelView(
        @Schema(examples = "45c48cce2e2d7fbdea1afc51c7c6ad26")
        String id,

        @Schema(examples = "At the lake") String name,

        @Schema(description = "Of the retailer's own models: their sub-folder")
        String category,

        @Schema(description = "Whether it is one of the retailer's own, which every shopper sees")
        boolean house,

        @Schema(
                description = "Poll until it is no longer `awaiting_upload`",
                enumeration = {"awaiting_upload", "ready", "rejected"})
        String status,

        @Schema(description = "When rejected") RejectView rejectReason,

        @Schema(description = "When ready: presigned address of the prepared picture")
        URI pictureUrl,

        @Schema(description = "Of the prepared picture, in pixels", examples = "1500")
        Integer width,

        @Schema(description = "Of the prepared picture, in pixels", examples = "2000")
        Integer height,

        @Schema(examples = "2026-11-24T09:15:00.000Z") String createdAt,
        @Schema(examples = "2026-11-24T09:15:02.120Z") String updatedAt,

        @Schema(description = "When it is removed; absent on the retailer's own", examples = "2026-12-24T09:15:00.000Z")
        String expiresAt,

        @Schema(description = "In the answer that made it") UploadView upload) {}
