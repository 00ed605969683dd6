package dev.vto.notify.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events find their sockets. */
@ConfigMapping(prefix = "vto.gateway.route")
public interface RouteConfig {

    /** How many events a pod works on at once. */
    @WithDefault("32")
    int slots();

    /** How long another pod may take for a delivery. */
    @WithDefault("2s")
    Duration handoverTimeout();

    /** How long a pod that could not be reached is left alone. */
    @WithDefault("10s")
    Duration restAfterFailure();
}
