package dev.vto.platform.drain;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Whether the pod is going: it still answers, and whatever lasts ends, so that its client finds another pod. */
@Singleton
public class Draining {
    private volatile boolean begun;

    /** What the shutdown delay does. */
    public void begin(@Observes ShutdownDelayInitiatedEvent delay) {
        begun = true;
    }

    /** Whether the shutdown delay has begun. */
    public boolean begun() {
        return begun;
    }
}
