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

    /** Each re-read begins up to so much later, so that pods do not read together. */
    @WithDefault("2s")
    Duration jitter();
}
