package dev.vto.catalog.upload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How shoppers' photos are kept. */
@ConfigMapping(prefix = "vto.photos")
public interface PhotosConfig {

    /** Time from the request for the upload until a photo is gone; masks go with their photo at the latest. */
    @WithDefault("30D")
    Duration keep();
}
