package dev.vto.platform.nativeimage;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.graalvm.nativeimage.RuntimeOptions;

/**
 * Makes an executable's young generation small when the service is ready, or would be if all that it needs were there. Until then it
 * is a third of the heap, so that nothing is collected: a start leaves 6 to 9 MB of garbage, and a first collection goes through all
 * objects of the executable while everything that starts waits.
 */
@Singleton
@IfBuildProperty(name = "quarkus.native.enabled", stringValue = "true")
final class StartIsOver {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(2);

    private final HeapConfig heap;

    StartIsOver(HeapConfig heap) {
        this.heap = heap;
    }

    void soon(@Observes StartupEvent start) {
        Thread.ofVirtual().name("start-is-over").start(this::settle);
    }

    private void settle() {
        try {
            Thread.sleep(LONG_ENOUGH);
            RuntimeOptions.set("MaximumYoungGenerationSizePercent", heap.youngPercent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
