package dev.vto.catalog.picture;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.OptionalInt;

/** How much the decoding of pictures may take of the pod. */
@ConfigMapping(prefix = "vto.pictures")
public interface PictureConfig {

    /** How many pictures are decoded at once; without it, one for each processor. */
    OptionalInt decodes();

    /**
     * Memory that pictures in decoding may take together; a picture estimated above it is decoded alone. Must fit into
     * the heap beside the files in work (20 MiB for each of {@code vto.ingest.slots}).
     */
    @WithDefault("450M")
    MemorySize memory();
}
