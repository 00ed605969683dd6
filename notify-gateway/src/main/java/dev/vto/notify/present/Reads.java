package dev.vto.notify.present;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Reads that clients cause, so many at a time: when all clients of a pod come at once, the others wait for their turn here, and not for
 * a connection to DynamoDB. Thread-safe.
 */
@Singleton
class Reads {
    private static final int MOST = 256;

    private final Semaphore turns = new Semaphore(MOST);

    /** Calls when it is its turn; what the call throws is thrown. */
    <T> T read(Supplier<T> call) throws InterruptedException {
        turns.acquire();
        try {
            return call.get();
        } finally {
            turns.release();
        }
    }
}
