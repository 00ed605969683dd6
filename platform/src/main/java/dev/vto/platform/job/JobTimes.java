package dev.vto.platform.job;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Checks at start that the times of a job fit each other. */
@Singleton
public class JobTimes {
    private static final Duration LONGEST_DEADLINE = Duration.ofHours(11);

    void check(@Observes StartupEvent start, JobConfig times) {
        require(
                times.renew().multipliedBy(3).compareTo(times.lease()) <= 0,
                "vto.job.renew is " + times.renew() + "; it must be at most a third of vto.job.lease, "
                        + times.lease());
        require(
                times.deadline().compareTo(LONGEST_DEADLINE) <= 0,
                "vto.job.deadline is " + times.deadline() + "; it must be at most " + LONGEST_DEADLINE);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
