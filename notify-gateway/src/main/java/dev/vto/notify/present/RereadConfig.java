package dev.vto.notify.present;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often rows are read again. */
@ConfigMapping(prefix = "vto.gateway.reread")
public interface RereadConfig {

    /** Pause between two re-reads of the open jobs that sockets await: how late a state is when its event was lost. */
    @WithDefault("10s")
    Duration every();

    /**
     * Pause, on average, between two looks for jobs of one owner of which a socket was never told: how late such a job is when all of its
     * events were lost. One query an owner, 0.5 read units for 4 KB, some 30 jobs: 10,000 owners with sockets cost 167 queries and 83 read
     * units a second. A client that subscribes to what it submits does not depend on it.
     */
    @WithDefault("60s")
    Duration ownersEvery();

    /** Each re-read begins up to so much later, so that pods do not read together. */
    @WithDefault("2s")
    Duration jitter();
}
