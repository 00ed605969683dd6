package dev.vto.render.media;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Pictures on their way. */
public final class Fetching implements AutoCloseable {
    private final Future<InputPictures.Fetched> pictures;

    Fetching(Future<InputPictures.Fetched> pictures) {
        this.pictures = pictures;
    }

    /**
     * Waits for them.
     *
     * @throws UnusableInput when one of them cannot be used, now or later
     * @throws InterruptedException when the caller was interrupted
     * @throws Exception when S3 does not answer
     */
    public InputPictures.Fetched await() throws Exception {
        try {
            return pictures.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** They are not wanted any more. */
    @Override
    public void close() {
        pictures.cancel(true);
    }
}
