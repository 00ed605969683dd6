package dev.vto.jobs.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.jobs.testing.Jobs;
import dev.vto.platform.aws.Names;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.store.JobStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PollsTest {
    private static final Job BEFORE = Jobs.created(Instant.parse("2026-11-27T09:00:00Z"));
    private static final Job NOW = Jobs.claimed(BEFORE, "worker", Instant.parse("2026-11-27T09:00:01Z"));

    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final Polls polls = new Polls(new SlowStore(), new OneAtOnce());

    @Test
    void whoseTurnDoesNotComeKnowsNothingNew() throws InterruptedException {
        Thread first = Thread.startVirtualThread(() -> polls.read(BEFORE));
        reading.await();

        assertThat(polls.read(BEFORE)).contains(BEFORE);

        go.countDown();
        first.join();
        assertThat(polls.read(BEFORE)).contains(NOW);
    }

    @Test
    void whoIsInterruptedReadsNothingAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        assertThat(polls.read(BEFORE)).contains(BEFORE);
        assertThat(Thread.interrupted()).isTrue();
    }

    private final class SlowStore extends JobStore {
        SlowStore() {
            super(null, new Names("", "media"));
        }

        @Override
        public Optional<Job> get(String id) {
            reading.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Optional.of(NOW);
        }
    }

    private static final class OneAtOnce implements WaitConfig {
        @Override
        public Duration poll() {
            return Duration.ofMillis(20);
        }

        @Override
        public int most() {
            return 2;
        }

        @Override
        public int readsAtOnce() {
            return 1;
        }
    }
}
