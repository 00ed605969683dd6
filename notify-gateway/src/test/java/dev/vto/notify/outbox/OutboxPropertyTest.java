package dev.vto.notify.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.notify.Jobs;
import dev.vto.platform.job.Job;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in whatever order: versions of a job rise, and the newest state of every job arrives. */
class OutboxPropertyTest {
    private static final int JOBS = 6;
    private static final int STEPS = 400;
    private static final int LAST_VERSION = 12;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void versionsRiseAndTheNewestArrives(long seed) {
        Random random = new Random(seed);
        ManualWire wire = new ManualWire();
        Outbox box = new Outbox(wire, JOBS, Runnable::run);
        wire.begin(box);
        wire.ready = random.nextBoolean();
        Map<String, Long> newest = new HashMap<>();
        for (int step = 0; step < STEPS; step++) {
            if (wire.inFlight != null && random.nextInt(3) == 0) {
                wire.taken();
            } else {
                Job job = any(random);
                box.offer(new Outgoing.State(job, Outgoing.Source.EVENT));
                newest.merge(job.id(), job.version(), Math::max);
            }
        }
        wire.drain();
        assertThat(wire.closes).isEmpty();
        newest.forEach((id, version) -> {
            List<Long> sent = wire.versionsOf(id);
            assertThat(sent).as("seed %d, job %s", seed, id).isSorted().doesNotHaveDuplicates();
            assertThat(sent.getLast()).as("seed %d, job %s", seed, id).isEqualTo(version);
        });
    }

    private static Job any(Random random) {
        String id = "job" + random.nextInt(JOBS);
        int version = 1 + random.nextInt(LAST_VERSION);
        return version == LAST_VERSION ? Jobs.completed(id, version) : Jobs.open(id, version);
    }
}
