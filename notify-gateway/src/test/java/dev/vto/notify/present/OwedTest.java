package dev.vto.notify.present;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.notify.Jobs;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobStage;
import dev.vto.platform.job.JobStatus;
import dev.vto.platform.owner.OwnerKey;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OwedTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void openJobsAreOwedHoweverOldTheirLastChange() {
        assertThat(owed(Jobs.OWNER, JobStatus.PROCESSING, Duration.ofHours(10))).isTrue();
    }

    @Test
    void endedJobsAreOwedForFifteenMinutes() {
        assertThat(owed(Jobs.OWNER, JobStatus.COMPLETED, Duration.ofMinutes(15)))
                .isTrue();
        assertThat(owed(Jobs.OWNER, JobStatus.ERROR, Duration.ofMinutes(15).plusMillis(1)))
                .isFalse();
    }

    @Test
    void jobsOfOthersAreNotOwed() {
        assertThat(owed(Jobs.SOMEBODY_ELSE, JobStatus.PROCESSING, Duration.ZERO))
                .isFalse();
    }

    @Test
    void expiredJobsAreNotOwed() {
        assertThat(owed(Jobs.OWNER, JobStatus.PROCESSING, Duration.ofDays(31))).isFalse();
    }

    @Test
    void searchReachesBackToTheOldestThatCouldBeOwed() {
        assertThat(Owed.PROMISED.createdSince(NOW, Duration.ofMinutes(25)))
                .isEqualTo(NOW.minus(Duration.ofMinutes(40)));
    }

    private static boolean owed(OwnerKey owner, JobStatus status, Duration age) {
        Job job = Jobs.job("a", owner, 2, status, JobStage.RENDERING, NOW.minus(age));
        return Owed.PROMISED.to(Jobs.OWNER, job, NOW);
    }
}
