package dev.vto.catalog.upload;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mask to make. */
@RegisterForReflection
@Schema(name = "NewMask")
public record NewMask(
        @NotBlank(message = "must name the model photo")
        @Schema(
                description = "The model photo it was drawn on",
                examples = "45c48cce2e2d7fbdea1afc51c7c6ad26",
                required = true)
        String modelId,

        @Valid @NotNull(message = "must describe the picture") @Schema(required = true)
        UploadSpec upload) {}
