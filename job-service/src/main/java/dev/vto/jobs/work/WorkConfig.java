package dev.vto.jobs.work;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How much is worked on at a time. */
@ConfigMapping(prefix = "vto.work")
public interface WorkConfig {

    /**
     * How many requests are worked on at once; those that wait for a job are left out. While DynamoDB is slow 400 submits grew an
     * executable with a heap of 96 MB from 72 to 247 MB.
     */
    @WithDefault("64")
    @Min(1)
    int atOnce();

    /** How long a request waits for its turn before it is refused. */
    @WithDefault("5s")
    Duration longestWait();
}
