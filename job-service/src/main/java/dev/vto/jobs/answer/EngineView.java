package dev.vto.jobs.answer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What rendered a completed job.
 *
 * @param name of the adapter
 * @param model model and version as the engine names them
 * @param billedUnits what it cost in the engine's units, usually pictures
 */
@RegisterForReflection
@Schema(name = "Engine", description = "What rendered the job")
public record EngineView(
        @Schema(examples = "nova-canvas") String name,
        @Schema(examples = "amazon.nova-canvas-v1:0") String model,
        @Schema(examples = "1") int billedUnits) {}
