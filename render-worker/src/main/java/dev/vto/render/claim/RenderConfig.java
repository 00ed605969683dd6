package dev.vto.render.claim;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How much a worker takes on, and how it holds it. */
@ConfigMapping(prefix = "vto.render")
public interface RenderConfig {

    /**
     * How many jobs are in work at most. A job is mostly waiting for its engine. There are fewer while the engine throttles, or while
     * the pictures of those in work fill the memory.
     */
    @WithDefault("48")
    @Min(1)
    int slots();

    /** How many bytes of pictures are held at once, those that an engine will answer included. */
    @WithDefault("416M")
    MemorySize memory();

    /** What each picture of an answer is reckoned with before it is there; twice, for while it is read it is there in parts as well. */
    @WithDefault("2M")
    MemorySize usualAnswer();

    /** How many events of stored pictures are looked at at once. */
    @WithDefault("4")
    @Min(1)
    int resultSlots();

    /** How long a message in work stays hidden from other workers; renewed with the lease, and longer than it. */
    @WithDefault("45s")
    Duration visibility();

    /** How long a stopping worker waits for engines that already work; the rest is handed back. */
    @WithDefault("30s")
    Duration drain();

    /**
     * How long after a job was handed back its message is taken for lost, and the sweeper sends another; longer than a
     * message takes to come.
     */
    @WithDefault("30s")
    Duration resendAfter();

    /**
     * When a stored picture is looked at again whose job is open: about when the lease of a worker that died has run out.
     * Until its job has ended, so that none stays that no job shows.
     */
    @WithDefault("40s")
    Duration lookAgain();

    /** The largest picture that is fetched; prepared ones have at most 6 MB. */
    @WithDefault("8M")
    MemorySize largestPicture();
}
