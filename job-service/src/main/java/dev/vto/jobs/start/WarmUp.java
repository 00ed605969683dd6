package dev.vto.jobs.start;

import dev.vto.platform.aws.QueueUrls;
import dev.vto.platform.aws.VtoQueue;
import dev.vto.platform.aws.WarmUpRounds;
import dev.vto.platform.catalog.CatalogReader;
import dev.vto.platform.job.store.JobStore;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Does once at start what the first request would otherwise wait for: connections, TLS, credentials, addresses of queues,
 * the signer. Not ready before it succeeded. On a JVM only.
 */
@Singleton
@Readiness
class WarmUp implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(WarmUp.class);
    private static final String NOBODY = "warm-up";
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final JobStore jobs;
    private final CatalogReader catalog;
    private final QueueUrls urls;
    private final S3Presigner presigner;
    private final Thread thread = Thread.ofVirtual().name("warm-up").unstarted(this::run);
    private volatile boolean warm = !WarmUpRounds.wanted();

    WarmUp(JobStore jobs, CatalogReader catalog, QueueUrls urls, S3Presigner presigner) {
        this.jobs = jobs;
        this.catalog = catalog;
        this.urls = urls;
        this.presigner = presigner;
    }

    void start(@Observes StartupEvent event) {
        if (!warm) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("warm").status(warm).build();
    }

    private void run() {
        long begun = System.nanoTime();
        try {
            while (!tried()) {
                Thread.sleep(PAUSE);
            }
            WarmUpRounds rounds = WarmUpRounds.begin();
            while (rounds.next() && tried()) {
                LOG.debug("One more round");
            }
            warm = true;
            LOG.infof(
                    "Warm after %d ms",
                    Duration.ofNanos(System.nanoTime() - begun).toMillis());
        } catch (InterruptedException e) {
            LOG.debug("Stopped before it was warm");
        }
    }

    private boolean tried() {
        List<Callable<?>> steps = List.of(
                () -> jobs.get(NOBODY),
                () -> catalog.model(NOBODY),
                () -> catalog.product(NOBODY),
                () -> urls.ask(VtoQueue.RENDER),
                () -> urls.ask(VtoQueue.EVENTS),
                this::presigned);
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            steps.forEach(step -> all.add(threads.submit(step)));
        }
        Optional<Throwable> failure = all.stream()
                .filter(step -> step.state() == Future.State.FAILED)
                .map(Future::exceptionNow)
                .findFirst();
        failure.ifPresent(cause -> LOG.warnf("AWS does not answer yet; trying again in %s: %s", PAUSE, cause));
        return failure.isEmpty();
    }

    private Object presigned() {
        return presigner.presignGetObject(p -> p.signatureDuration(PAUSE)
                .getObjectRequest(g -> g.bucket("bucket").key(NOBODY)));
    }
}
