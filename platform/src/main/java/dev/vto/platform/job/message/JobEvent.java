package dev.vto.platform.job.message;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * In {@code vto-events}: a job has changed. A hint; the row is the truth.
 *
 * @param jobId key in vto-jobs
 * @param ownerKey whose connections want to know
 * @param version that the change made
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
public record JobEvent(String jobId, String ownerKey, long version) {}
