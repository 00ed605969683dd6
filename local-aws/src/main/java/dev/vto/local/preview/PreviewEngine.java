package dev.vto.local.preview;

import dev.vto.local.preview.drawing.TryOn;
import java.util.concurrent.locks.ReentrantLock;
import nu.pattern.OpenCV;
import org.opencv.core.Core;

/**
 * Draws garments on persons. Thread-safe: callers are served one at a time in the order they come, as one try-on takes a whole core
 * for one to three seconds and the process some 650 MB (with a heap of 256 MB). Equal requests give equal bytes.
 */
public final class PreviewEngine implements AutoCloseable {

    private final ReentrantLock turn = new ReentrantLock(true);
    private final TryOn tryOn;
    private boolean closed;

    /** Loads the native libraries and the pose models; takes about a second the first time. */
    public PreviewEngine() {
        OpenCV.loadLocally();
        // OpenCV's workers spin while they wait; one thread is faster on a shared machine
        Core.setNumThreads(1);
        tryOn = new TryOn();
    }

    /**
     * Draws a try-on.
     *
     * @throws PreviewRefused when the pictures or the mask do not allow it
     * @throws IllegalStateException when the engine is closed
     */
    public PreviewResult draw(PreviewRequest request) {
        turn.lock();
        try {
            if (closed) {
                throw new IllegalStateException("The preview engine is closed.");
            }
            return tryOn.draw(request);
        } finally {
            turn.unlock();
        }
    }

    /** Waits for a running try-on and frees native memory. */
    @Override
    public void close() {
        turn.lock();
        try {
            if (!closed) {
                closed = true;
                tryOn.close();
            }
        } finally {
            turn.unlock();
        }
    }
}
