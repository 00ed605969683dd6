package dev.vto.platform.job.message;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * In {@code vto-render}: wakes a worker up. The row is the truth.
 *
 * @param jobId key in vto-jobs
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
public record RenderMessage(String jobId) {}
