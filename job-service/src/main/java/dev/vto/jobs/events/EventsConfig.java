package dev.vto.jobs.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How clients follow a job by server-sent events. */
@ConfigMapping(prefix = "vto.events")
public interface EventsConfig {

    /** How often a stream reads its row: half a read unit each time. */
    @WithDefault("1s")
    Duration poll();

    /** After how long without an event a comment is sent, so that nothing in between takes the connection for dead. */
    @WithDefault("20s")
    Duration keepAlive();

    /** How many streams this pod may have open; further ones get the present state and end. */
    @WithDefault("200")
    int most();
}
