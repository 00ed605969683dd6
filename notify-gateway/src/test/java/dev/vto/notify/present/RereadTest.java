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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page awaits more jobs than are read at once, and hears nothing of them by events. */
class RereadTest {
    private static final int JOBS = 230;

    private final PagedDynamo dynamo = new PagedDynamo();
    private final JobStore store = new JobStore(dynamo, new Names("", "media"));
    private final Registry registry = new Registry();
    private final GatewayMetrics metrics = new GatewayMetrics(new SimpleMeterRegistry());
    private final Reread reread = new Reread(registry, store, new Deliveries(registry, metrics), metrics);
    private final Page page = new Page();
    private final List<String> jobs = Stream.generate(() -> Jobs.open(Jobs.newId(), 1))
            .limit(JOBS)
            .peek(store::create)
            .map(Job::id)
            .toList();

    @BeforeEach
    void subscribe() {
        registry.add(page.socket, 1);
        page.socket.interest().subscribe(jobs);
    }

    @Test
    void allAreTold() {
        reread.read();

        soon();
    }

    @Test
    void readThatFailsIsMadeGoodByTheNext() {
        dynamo.down = true;
        reread.read();
        assertThat(page.told).isEmpty();

        dynamo.down = false;
        reread.read();

        soon();
    }

    @Test
    void jobThatIsNotThereAnyMoreIsNotAwaited() {
        String erased = Jobs.newId();
        page.socket.interest().subscribe(List.of(erased));

        reread.read();

        assertThat(page.socket.interest().awaited()).containsExactlyInAnyOrderElementsOf(jobs);
    }

    private void soon() {
        await().untilAsserted(() -> assertThat(page.told).containsExactlyInAnyOrderElementsOf(jobs));
    }
}
