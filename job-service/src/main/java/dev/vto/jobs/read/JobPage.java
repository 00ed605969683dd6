package dev.vto.jobs.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vto.jobs.answer.JobView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a listing.
 *
 * @param items the newest first
 * @param cursor where the next page begins; absent on the last
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "JobPage", description = "Jobs, the newest first")
public record JobPage(
        List<JobView> items,

        @Schema(description = "Send it as `cursor` for the next page; absent on the last")
        String cursor) {}
