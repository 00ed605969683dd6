package dev.vto.local.bench.submit;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Submits that failed, and why the first of them did. Thread-safe. */
final class Failures {
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicReference<String> first = new AtomicReference<>("");

    void add(Throwable why) {
        count.incrementAndGet();
        first.compareAndSet("", String.valueOf(why.getMessage()));
    }

    int count() {
        return count.get();
    }

    String first() {
        return first.get();
    }
}
