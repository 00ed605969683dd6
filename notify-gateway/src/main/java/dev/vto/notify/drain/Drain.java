package dev.vto.notify.drain;

import dev.vto.notify.connection.Registry;
import dev.vto.notify.connection.Socket;
import dev.vto.notify.outbox.CloseCode;
import dev.vto.notify.rows.ConnectionRows;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Closes the sockets when the pod is told to go, each with 1001, which clients answer by connecting elsewhere: spread
 * over the first half of the shutdown delay, so that they do not all come at once. Quarkus alone would close them at
 * the very end with 1000, on which many clients stay away.
 */
@Singleton
public class Drain {
    private static final Logger LOG = Logger.getLogger(Drain.class);
    private static final Duration LAST_CLOSES = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(20);

    private final Registry registry;
    private final ConnectionRows rows;
    private final Duration window;
    private volatile boolean begun;

    public Drain(
            Registry registry,
            ConnectionRows rows,
            @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
        this.registry = registry;
        this.rows = rows;
        this.window = delay.orElse(Duration.ZERO).dividedBy(2);
    }

    /** Whether no new sockets are taken. */
    public boolean begun() {
        return begun;
    }

    void begin(@Observes ShutdownDelayInitiatedEvent delay) {
        begun = true;
        // virtual threads wait for each other where the pod has much to do
        Thread.ofPlatform().name("drain").daemon().start(this::closeSpread);
    }

    /* Before the event consumer and the AWS clients are gone; what the window did not close is closed now. */
    void end(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent stop) {
        begun = true;
        List<Socket> left = registry.all();
        left.forEach(socket -> socket.close(CloseCode.GOING_AWAY));
        long end = System.nanoTime() + LAST_CLOSES.toNanos();
        while (registry.size() > 0 && System.nanoTime() < end && pause(POLL)) {
            LOG.tracef("%d sockets are not closed yet", registry.size());
        }
        registry.all().forEach(rows::remove);
        rows.awaitRemovals(LAST_CLOSES);
    }

    private void closeSpread() {
        List<Socket> sockets = new ArrayList<>(registry.all());
        if (sockets.isEmpty()) {
            return;
        }
        LOG.infof("Closing %d sockets within %s", sockets.size(), window);
        Collections.shuffle(sockets);
        Duration step = window.dividedBy(sockets.size());
        long due = System.nanoTime();
        for (Socket socket : sockets) {
            socket.close(CloseCode.GOING_AWAY);
            // by the clock: a pod under load, whose pauses are longer than asked for, must not take longer either
            due += step.toNanos();
            long left = due - System.nanoTime();
            if (left > 0 && !pause(Duration.ofNanos(left))) {
                return;
            }
        }
    }

    private static boolean pause(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
