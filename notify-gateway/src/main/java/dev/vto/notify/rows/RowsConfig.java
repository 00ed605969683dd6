package dev.vto.notify.rows;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How rows of connections are kept true. */
@ConfigMapping(prefix = "vto.gateway.rows")
public interface RowsConfig {

    /**
     * Pause between two looks at this node's own rows, the first at the start: one query of an index, 0.5 read units for 4 KB, some 40
     * rows; 40 units for 3,000 sockets. How long a row that was not written, or was left behind by a killed process, stays so.
     */
    @WithDefault("60s")
    Duration checkEvery();

    /** Each look begins up to so much later. */
    @WithDefault("10s")
    Duration jitter();

    /**
     * For how long a node must not be reached before its rows are removed. Longer than a rolling restart of the network's own pods; a
     * node that lives after all only has its pushes delayed until it writes its rows again.
     */
    @WithDefault("60s")
    Duration forgetAfter();
}
