package dev.vto.local.store;

import java.util.concurrent.atomic.AtomicLong;

/** Numbers the events of a bucket, upwards, in hexadecimal. */
final class Sequencer {
    private static final int COUNTER_BITS = 20;
    private final AtomicLong last = new AtomicLong(System.currentTimeMillis() << COUNTER_BITS);

    String next() {
        return "00%016X".formatted(last.incrementAndGet());
    }
}
