package dev.vto.local.fault.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends what happens to a file, an object a line in the order of {@code at}. A line is begun when the thing happens and
 * written when all of it is known; those that were begun later wait for it. Thread-safe.
 */
public final class Recorder {
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_MS = 2_000;

    private final Deque<Line> waiting = new ArrayDeque<>();
    private Writer file;

    /** Begins to append; in the place of any record that goes on. */
    public synchronized void begin(Path path) throws IOException {
        end();
        file = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Ends the record: the file is complete and closed. What is not over yet is not recorded, but for answers that are being sent. */
    public synchronized void end() throws IOException {
        if (file == null) {
            return;
        }
        awaitContents();
        for (var line : waiting) {
            write(line);
        }
        waiting.clear();
        if (file != null) {
            file.close();
            file = null;
        }
    }

    /* Between the moment that it stands for and its contents, a line needs no more than some hashing. */
    private void awaitContents() {
        var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
        var begun = List.copyOf(waiting);
        try {
            while (begun.stream().anyMatch(line -> line.contents == null) && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.timedWait(this, 10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether anything is recorded now. */
    public synchronized boolean on() {
        return file != null;
    }

    /** Begins a line that stands for this moment. */
    public synchronized Line now() {
        var line = new Line(System.nanoTime());
        if (file != null) {
            waiting.add(line);
        }
        return line;
    }

    private synchronized void complete(Line line) {
        line.complete = true;
        while (!waiting.isEmpty() && waiting.peek().complete) {
            write(waiting.poll());
        }
    }

    private void write(Line line) {
        if (file == null || line.contents == null) {
            return;
        }
        try {
            file.write(JSON.writeValueAsString(line.contents) + "\n");
            file.flush();
        } catch (IOException e) {
            LOG.error(
                    "The record ends here, it cannot be written: {}; free some room and begin another", e.getMessage());
            file = null;
        }
    }

    /** A line to come. */
    public final class Line {
        private final long at;
        private volatile ObjectNode contents;
        private boolean complete;

        private Line(long at) {
            this.at = at;
        }

        /** The moment that it stands for, of {@link System#nanoTime()}. */
        public long at() {
            return at;
        }

        /** Says what it will hold; may change until it is complete. */
        public void holds(ObjectNode object) {
            contents = object;
        }

        /** It is written when those before it are. */
        public void complete() {
            Recorder.this.complete(this);
        }
    }
}
