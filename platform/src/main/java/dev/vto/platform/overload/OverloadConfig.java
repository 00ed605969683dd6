package dev.vto.platform.overload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much a pod takes on at a time. */
@ConfigMapping(prefix = "vto.http")
public interface OverloadConfig {

    /** How many requests may be in progress at once, those that wait for a job included; further ones are refused at once. */
    @WithDefault("400")
    int mostRequests();

    /**
     * How many of these are worked on at once, those that wait for a job left out; the others wait for their turn. Each holds up to half
     * a megabyte while AWS is slow.
     */
    @WithDefault("64")
    int atOnce();

    /** How long a request waits for its turn before it is refused; with what a call to AWS may take, less than a client waits. */
    @WithDefault("5s")
    Duration longestWait();
}
