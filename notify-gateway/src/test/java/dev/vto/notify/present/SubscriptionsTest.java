package dev.vto.notify.present;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vto.notify.Jobs;
import dev.vto.notify.connection.Deliveries;
import dev.vto.notify.connection.Registry;
import dev.vto.notify.telemetry.GatewayMetrics;
import dev.vto.platform.aws.Names;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.store.JobStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A client subscribes to more jobs than may wait for it, frame by frame, and takes nothing meanwhile. */
class SubscriptionsTest {
    private static final int JOBS = 300;
    private static final int IN_A_FRAME = 100;

    /* much less than a client may take its time */
    private static final Duration SOON = Duration.ofSeconds(10);

    private final JobStore store = new JobStore(new PagedDynamo(), new Names("", "media"));
    private final Subscriptions subscriptions = new Subscriptions(
            store,
            new Deliveries(new Registry(), new GatewayMetrics(new SimpleMeterRegistry())),
            new Reads(),
            Clock.systemUTC());

    @Test
    void itsNextSubscriptionWaitsUntilItHasTakenSome() {
        List<String> jobs = Stream.generate(() -> Jobs.open(Jobs.newId(), 1))
                .limit(JOBS)
                .peek(store::create)
                .map(Job::id)
                .toList();
        CompletableFuture<Void> takes = new CompletableFuture<>();
        Page slow = new Page(takes);

        Thread frames = Thread.ofVirtual().start(() -> {
            for (int from = 0; from < JOBS; from += IN_A_FRAME) {
                subscriptions.take(slow.socket, jobs.subList(from, from + IN_A_FRAME));
            }
        });
        await().atMost(SOON).until(() -> frames.getState() == Thread.State.TIMED_WAITING);

        takes.complete(null);

        await().atMost(SOON).untilAsserted(() -> assertThat(slow.told).containsExactlyInAnyOrderElementsOf(jobs));
        assertThat(slow.closed).isNull();
    }
}
