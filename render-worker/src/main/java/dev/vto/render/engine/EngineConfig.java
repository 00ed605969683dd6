package dev.vto.render.engine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Which engine draws, and how often it may be asked for one job. */
@ConfigMapping(prefix = "vto.engine")
public interface EngineConfig {

    /** Name of the adapter. */
    @WithDefault("nova-canvas")
    String name();

    /**
     * How many calls beyond the first a job may be charged for. A call whose answer was lost may have been paid for and
     * nobody can ask; with 0 such a job ends as {@code answer_lost}, with 1 it is asked once more.
     */
    @WithDefault("1")
    @Min(0)
    int resends();

    /** How many calls one attempt makes at most while the engine refuses for the moment; then the job waits in its queue. */
    @WithDefault("4")
    @Min(1)
    @Max(20)
    int tries();

    /** The most that is waited before the second call of an attempt; doubles with each call, and chance takes some off. */
    @WithDefault("1s")
    Duration firstPause();

    /** The most that is waited between two calls of an attempt; an engine that asks for more sends the job to its queue. */
    @WithDefault("15s")
    Duration longestPause();

    /** The most that a job first waits in its queue while its engine refuses for the moment; doubles with each attempt. */
    @WithDefault("10s")
    Duration firstWait();

    /** The most that a job waits in its queue between two attempts, unless the engine asks for more. */
    @WithDefault("2m")
    Duration longestWait();
}
