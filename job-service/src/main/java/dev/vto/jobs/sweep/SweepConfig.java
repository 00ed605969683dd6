package dev.vto.jobs.sweep;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How jobs that nobody works on are found and helped on. */
@ConfigMapping(prefix = "vto.sweep")
public interface SweepConfig {

    /** Pause between two passes of a pod, give or take a fifth, so that pods do not march in step. */
    @WithDefault("5s")
    Duration every();

    /** After what time without a sign of a worker a job's message is sent again; doubles each time. */
    @WithDefault("30s")
    Duration resendAfter();

    /** The pause between two messages grows no longer than this. */
    @WithDefault("5m")
    Duration longestPause();

    /** How many jobs are looked at side by side: the size of an index page. */
    @WithDefault("25")
    int page();

    /** How many dead letters are handled side by side. */
    @WithDefault("4")
    int deadLetterSlots();
}
