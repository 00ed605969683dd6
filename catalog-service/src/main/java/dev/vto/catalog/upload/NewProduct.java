package dev.vto.catalog.upload;

import dev.vto.platform.tryon.GarmentClass;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product to make. */
@RegisterForReflection
@Schema(name = "NewProduct")
public record NewProduct(
        @NotBlank(message = "must name the product")
        @Size(max = 200, message = "may have at most 200 characters")
        @Schema(examples = "Red shirt", required = true)
        String name,

        @NotBlank(message = "must say the category")
        @Size(max = 100, message = "may have at most 100 characters")
        @Schema(examples = "shirts", required = true)
        String category,

        @Size(max = 2000, message = "may have at most 2000 characters") @Schema(examples = "Cotton, short sleeves")
        String description,

        @Size(min = 1, max = 200, message = "must have 1 to 200 characters")
        @Schema(description = "The retailer's SKU; there can be one product with it", examples = "SKU-1042")
        String externalId,

        @Schema(description = "What the garment is; without it engines find out")
        GarmentClass garmentClass,

        @Size(max = 1024, message = "may have at most 1024 characters")
        @Schema(description = "Words that tell an engine what to replace", examples = "the shirt")
        String maskPrompt,

        @Valid @NotNull(message = "must describe the picture") @Schema(required = true)
        UploadSpec upload) {}
