package dev.vto.catalog.view;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a picture was rejected. */
@RegisterForReflection
@Schema(
        name = "RejectReason",
        description = "Why the picture cannot be used. Decide on `code`; `message` is for people.")
public record RejectView(
        @Schema(examples = "picture_too_small") String code,

        @Schema(examples = "The picture is 200 x 300 pixels; each side must have at least 320, upload a larger one")
        String message) {}
