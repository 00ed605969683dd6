package dev.vto.platform.nativeimage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** {@code vto.heap}: an executable's heap. */
@ConfigMapping(prefix = "vto.heap")
interface HeapConfig {
    /** The young generation's part of the heap limit ({@code -Xmx}), after the start; 12 MB are the least. An {@code -Xmn} comes before it. */
    @Min(1)
    @Max(50)
    @WithDefault("1")
    int youngPercent();
}
