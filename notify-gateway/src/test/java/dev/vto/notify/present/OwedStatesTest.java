package dev.vto.notify.present;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vto.notify.Jobs;
import dev.vto.notify.connection.Deliveries;
import dev.vto.notify.connection.Interest;
import dev.vto.notify.connection.Registry;
import dev.vto.notify.connection.Socket;
import dev.vto.notify.frame.ServerFrame;
import dev.vto.notify.outbox.CloseCode;
import dev.vto.notify.outbox.Outbox;
import dev.vto.notify.outbox.Outgoing;
import dev.vto.notify.outbox.Wire;
import dev.vto.notify.telemetry.GatewayMetrics;
import dev.vto.platform.aws.Names;
import dev.vto.platform.job.JobConfig;
import dev.vto.platform.job.store.JobIndex;
import dev.vto.platform.job.store.JobStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwedStatesTest {
    private static final int JOBS = 230;
    private static final int MOST_WAITING = 256;
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
        Client slow = new Client(takes);
        Client quick = new Client(CompletableFuture.completedFuture(null));
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
        Client slow = new Client(new CompletableFuture<>());
        Client quick = new Client(CompletableFuture.completedFuture(null));
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

    private static final class Client implements Wire {
        final Set<String> told = ConcurrentHashMap.newKeySet();
        final Socket socket;
        volatile CloseCode closed;
        private final CompletionStage<Void> taken;

        Client(CompletionStage<Void> taken) {
            this.taken = taken;
            Outbox outbox = new Outbox(this, MOST_WAITING, Executors.newVirtualThreadPerTaskExecutor());
            this.socket = new Socket("c", Jobs.OWNER, Instant.EPOCH, Instant.EPOCH, this, outbox, new Interest(1));
            socket.greet(new ServerFrame.Hello("c"));
        }

        @Override
        public CompletionStage<Void> send(Outgoing next) {
            if (next instanceof Outgoing.State state) {
                told.add(state.job().id());
            }
            return taken;
        }

        @Override
        public boolean ready(Outgoing next) {
            return false;
        }

        @Override
        public void close(CloseCode code) {
            closed = code;
        }
    }
}
