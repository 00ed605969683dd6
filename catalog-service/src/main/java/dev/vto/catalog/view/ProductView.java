package dev.vto.catalog.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vto.platform.tryon.GarmentClass;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product as clients see it. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Product", description = "A garment that can be tried on once its status is `ready`.")
public record ProductView(
        @Schema(examples = "8f14e45fceea167a5a36dedd4bea2543")
        String id,

        @Schema(description = "The retailer's SKU", examples = "SKU-1042")
        String externalId,

        @Schema(examples = "Red shirt") String name,
        @Schema(examples = "shirts") String category,
        @Schema(examples = "Cotton, short sleeves") String description,

        @Schema(description = "What the garment is; without it engines find out")
        GarmentClass garmentClass,

        @Schema(description = "Words that tell an engine what to replace", examples = "the shirt")
        String maskPrompt,

        @Schema(description = "Whether it was made of a file dropped into the bucket")
        boolean autoImported,

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
        @Schema(description = "In the answer that made it") UploadView upload) {}
