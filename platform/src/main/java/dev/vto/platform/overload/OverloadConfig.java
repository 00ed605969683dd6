package dev.vto.platform.overload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a pod takes on at a time. */
@ConfigMapping(prefix = "vto.http")
public interface OverloadConfig {

    /** How many requests may be in progress at once, those that wait for a job included; further ones are refused at once. */
    @WithDefault("400")
    int mostRequests();
}
