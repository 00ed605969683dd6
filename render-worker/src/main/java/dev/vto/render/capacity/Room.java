package dev.vto.render.capacity;

import java.util.function.LongConsumer;

/** Memory that one job's pictures may take. Thread-safe. */
public final class Room implements AutoCloseable {
    private final LongConsumer resize;
    private final Runnable end;
    private long bytes;

    Room(long bytes, LongConsumer resize, Runnable end) {
        this.bytes = bytes;
        this.resize = resize;
        this.end = end;
    }

    /** So many bytes are there now. */
    public synchronized void hold(long now) {
        bytes = now;
        resize.accept(bytes);
    }

    /** It has turned out that the pictures take so many bytes more, or fewer when negative, than was reckoned with. */
    public synchronized void change(long by) {
        hold(bytes + by);
    }

    /** The pictures are gone. */
    @Override
    public void close() {
        end.run();
    }
}
