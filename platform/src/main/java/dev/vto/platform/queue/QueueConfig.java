package dev.vto.platform.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How queues are consumed. */
@ConfigMapping(prefix = "vto.queue")
public interface QueueConfig {

    /**
     * How long a receive waits for a message, at most 20 s. Longer costs fewer requests; but a receive that outlives its
     * killed process takes a message along, which then comes again only after its visibility timeout.
     */
    @WithDefault("20s")
    Duration longPoll();

    /** A message that could not be handled comes again after 2, 4, 8 ... s, and no later than this. */
    @WithDefault("2m")
    Duration longestPause();
}
