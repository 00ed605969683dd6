package dev.vto.jobs.sweep;

import dev.vto.platform.telemetry.StackTraces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Sweeps for as long as the pod lives. {@code vto_sweep_pass_seconds} times the passes. */
@Singleton
class Sweeper {
    private static final Logger LOG = Logger.getLogger(Sweeper.class);
    private static final double JITTER = 0.2;

    private final Sweep sweep;
    private final Duration every;
    private final Timer passes;
    private final Thread thread = Thread.ofVirtual().name("sweeper").unstarted(this::run);

    Sweeper(Sweep sweep, SweepConfig config, MeterRegistry registry) {
        this.sweep = sweep;
        this.every = config.every();
        this.passes = registry.timer("vto.sweep.pass");
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(pause());
                pass();
            }
        } catch (InterruptedException e) {
            LOG.debug("The sweeper stops");
        }
    }

    private void pass() throws InterruptedException {
        long begun = System.nanoTime();
        try {
            sweep.pass();
        } catch (RuntimeException e) {
            // interrupted clients throw their own exceptions
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LOG.warnf(StackTraces.worth(e), "A pass of the sweeper failed; the next begins in %s: %s", every, e);
        } finally {
            passes.record(Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private Duration pause() {
        double factor = 1 + ThreadLocalRandom.current().nextDouble(-JITTER, JITTER);
        return Duration.ofMillis(Math.round(every.toMillis() * factor));
    }
}
