package dev.vto.catalog.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How pictures are taken in. */
@ConfigMapping(prefix = "vto.ingest")
public interface IngestConfig {

    /** Pictures in work at once: each takes up to 40 MiB beside what {@code vto.pictures.memory} allows. */
    @WithDefault("4")
    int slots();

    /** How long pictures in work may take to finish when the service stops; what does not finish comes again. */
    @WithDefault("20S")
    Duration drain();
}
