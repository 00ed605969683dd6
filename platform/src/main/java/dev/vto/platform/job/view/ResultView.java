package dev.vto.platform.job.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a client gets a completed job's pictures.
 *
 * @param urls presigned, one a picture, in the engine's order
 * @param maskUrl presigned, of the engine's mask; null without one
 * @param expiresAt when the addresses stop working; ask again then
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Result", description = "Presigned addresses of the pictures; ask again after expiresAt")
public record ResultView(
        List<String> urls,
        String maskUrl,
        @Schema(examples = "2026-11-24T09:30:00.000Z") String expiresAt) {}
