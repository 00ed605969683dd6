package dev.vto.notify.present;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vto.notify.Jobs;
import dev.vto.notify.connection.Deliveries;
import dev.vto.notify.connection.Registry;
import dev.vto.notify.outbox.CloseCode;
import dev.vto.notify.telemetry.GatewayMetrics;
import dev.vto.platform.aws.Names;
import dev.vto.platform.job.JobConfig;
import dev.vto.platform.job.store.JobIndex;
import dev.vto.platform.job.store.JobStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwedStatesTest {
    private static final int JOBS = 230;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final PagedDynamo dynamo = new PagedDynamo();
    private final Names names = new Names("", "media");
    private final JobStore store = new JobStore(dynamo, names);

    @BeforeEach
    void moreJobsThanMayWaitForAClient() {
        for (int i = 0; i < JOBS; i++) {
            store.create(Jobs.open(Jobs.newId(), 1));
        }
    }

    /* Its first two pages fit in what may wait for it; the third does not until it takes them. */
    @Test
    void clientThatTakesNothingYetIsToldTheRestLaterAndHoldsNobodyUp() {
        OwedStates owed = owed(Duration.ofMinutes(1));
        CompletableFuture<Void> takes = new CompletableFuture<>();
        Page slow = new Page(takes);
        Page quick = new Page(CompletableFuture.completedFuture(null));
        owed.send(slow.socket);
        owed.send(quick.socket);

        await().atMost(SOON).untilAsserted(() -> assertThat(quick.told).hasSize(JOBS));
        assertThat(slow.told).isEmpty();

        takes.complete(null);
        await().atMost(SOON).untilAsserted(() -> assertThat(slow.told).hasSize(JOBS));
        assertThat(slow.closed).isNull();
    }

    @Test
    void clientThatTakesNothingForTooLongIsClosedAndNobodyElse() {
        OwedStates owed = owed(Duration.ZERO);
        Page slow = new Page(new CompletableFuture<>());
        Page quick = new Page(CompletableFuture.completedFuture(null));
        owed.send(slow.socket);
        owed.send(quick.socket);

        await().atMost(SOON).untilAsserted(() -> assertThat(slow.closed).isEqualTo(CloseCode.SLOW_CONSUMER));
        await().atMost(SOON).untilAsserted(() -> assertThat(quick.told).hasSize(JOBS));
        assertThat(quick.closed).isNull();
    }

    private OwedStates owed(Duration longestWait) {
        return new OwedStates(
                new JobIndex(dynamo, names),
                store,
                new Deliveries(new Registry(), new GatewayMetrics(new SimpleMeterRegistry())),
                new Reads(),
                jobsOfAQuarterOfAnHour(),
                Clock.systemUTC(),
                longestWait);
    }

    /* The one setting that is asked for. */
    private static JobConfig jobsOfAQuarterOfAnHour() {
        return (JobConfig) Proxy.newProxyInstance(
                JobConfig.class.getClassLoader(),
                new Class<?>[] {JobConfig.class},
                (_, _, _) -> Duration.ofMinutes(15));
    }
}
