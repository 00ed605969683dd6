package dev.vto.catalog.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long presigned addresses live. */
@ConfigMapping(prefix = "vto.links")
public interface MediaConfig {

    /** Of the address that an upload goes to; at most 15 minutes. */
    @WithDefault("15M")
    Duration upload();

    /** Of the address of a picture in an answer; at most 15 minutes. */
    @WithDefault("15M")
    Duration picture();
}
