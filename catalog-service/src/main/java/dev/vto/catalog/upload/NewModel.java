package dev.vto.catalog.upload;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A model photo to make. */
@RegisterForReflection
@Schema(name = "NewModel")
public record NewModel(
        @Size(min = 1, max = 200, message = "must have 1 to 200 characters") @Schema(examples = "At the lake")
        String name,

        @Schema(
                description = "Must be true: the person on the photo agrees to its use",
                examples = "true",
                required = true)
        Boolean consent,

        @Valid @NotNull(message = "must describe the picture") @Schema(required = true)
        UploadSpec upload) {}
