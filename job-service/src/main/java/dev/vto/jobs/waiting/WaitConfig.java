package dev.vto.jobs.waiting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How clients wait for a job's end by {@code Prefer: wait=N}. */
@ConfigMapping(prefix = "vto.wait")
public interface WaitConfig {

    /** How often a waiter reads the row: half a read unit each time. */
    @WithDefault("300ms")
    Duration poll();

    /** How many requests of this pod may wait at once; further ones are answered at once. */
    @WithDefault("200")
    int most();

    /** How many rows are read at once for those who wait or follow. */
    @WithDefault("32")
    @Min(1)
    int readsAtOnce();
}
