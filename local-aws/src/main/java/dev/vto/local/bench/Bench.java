package dev.vto.local.bench;

import dev.vto.local.bench.figure.Figure;
import java.io.IOException;
import java.util.List;

/** A benchmark: starts what it needs, measures, and leaves nothing running. */
public interface Bench {

    /** What it is called on the command line. */
    String name();

    /**
     * Measures.
     *
     * @throws IOException when something did not start, or did not do what it was measured for
     */
    List<Figure> measure(Setting setting) throws IOException, InterruptedException;
}
