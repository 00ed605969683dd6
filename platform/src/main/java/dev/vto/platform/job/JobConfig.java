package dev.vto.platform.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The times of a job. */
@ConfigMapping(prefix = "vto.job")
public interface JobConfig {

    /** How long a worker's claim or renewal holds. */
    @WithDefault("30s")
    Duration lease();

    /** How often a worker renews; at most a third of the lease, so that two renewals may fail. */
    @WithDefault("10s")
    Duration renew();

    /** How long after its end a lease is still respected: more than the clocks of two pods ever differ. The same everywhere. */
    @WithDefault("5s")
    Duration takeoverGrace();

    /** How long after acceptance a job ends as timed out; at most 11 hours, below SQS's longest visibility. */
    @WithDefault("15m")
    Duration deadline();

    /**
     * How often a job may be claimed before a dead letter about it ends it. A hand-back counts too, so this alone ends
     * nothing: only a job whose messages also failed.
     */
    @WithDefault("5")
    int maxAttempts();

    /** How long a job and its pictures are kept. */
    @WithDefault("30d")
    Duration keep();
}
