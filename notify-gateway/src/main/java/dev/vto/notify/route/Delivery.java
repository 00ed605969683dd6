package dev.vto.notify.route;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.vto.platform.job.message.JobEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one pod tells another: a job has changed whose owner has sockets there. A hint; the row is the truth.
 *
 * @param jobId key in vto-jobs
 * @param ownerKey whose sockets want to know
 * @param version that the change made
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(description = "A job has changed whose owner has sockets on the other pod")
public record Delivery(
        @NotNull(message = "must be a job's id")
        @Pattern(regexp = "[0-9a-f]{32}", message = "must be a job's id, 32 hex digits")
        @Schema(examples = "5b0f8a4c1d2e3f405162738495a6b7c8")
        String jobId,

        @NotNull(message = "must be an owner's key")
        @Pattern(regexp = "[0-9a-z]{1,64}", message = "must be an owner's key")
        @Schema(examples = "0f3c9d1e7a2b4c580f3c9d1e7a2b4c58")
        String ownerKey,

        @Schema(examples = "3") long version) {

    static Delivery of(JobEvent event) {
        return new Delivery(event.jobId(), event.ownerKey(), event.version());
    }
}
