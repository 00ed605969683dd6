package dev.vto.catalog.browse;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to change of a model photo. */
@RegisterForReflection
@Schema(name = "ModelPatch", description = "What is absent stays.")
public record ModelPatch(
        @Size(min = 1, max = 200, message = "must have 1 to 200 characters") @Schema(examples = "At the lake")
        String name) {}
