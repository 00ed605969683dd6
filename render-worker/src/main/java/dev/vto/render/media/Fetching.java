package dev.vto.render.media;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Pictures on their way. */
public final class Fetching implements AutoCloseable {
    private Future<InputPictures.Fetched> pictures;

    Fetching(Future<InputPictures.Fetched> pictures) {
        this.pictures = pictures;
    }

    /**
     * Waits for them, and hands them over: they are not kept here, so that they can go before the job ends. Once.
     *
     * @throws UnusableInput when one of them cannot be used, now or later
     * @throws InterruptedException when the caller was interrupted
     * @throws Exception when S3 does not answer
     */
    public InputPictures.Fetched await() throws Exception {
        try {
            InputPictures.Fetched fetched = pictures.get();
            pictures = CompletableFuture.completedFuture(null);
            return fetched;
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
