package dev.vto.platform.job.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.rule.ClaimDecision.Leave;
import dev.vto.platform.job.rule.ClaimDecision.Take;
import dev.vto.platform.job.rule.ClaimDecision.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimDecisionTest {
    private static final Instant NOW = Rows.NOW;

    @Test
    void newJobIsTaken() {
        assertThat(decide(Rows.accepted(), 0)).isInstanceOf(Take.class);
    }

    @Test
    void missingRowIsLeft() {
        assertThat(ClaimDecision.of(Optional.empty(), NOW, Rows.GRACE)).isInstanceOf(Leave.class);
    }

    @Test
    void terminalJobIsLeft() {
        assertThat(decide(Rows.completed("results/job/1-1.png"), 40_000)).isInstanceOf(Leave.class);
    }

    @Test
    void jobOfALivingWorkerIsLeft() {
        assertThat(decide(Rows.claimed(), 29_999)).isInstanceOf(Leave.class);
    }

    @Test
    void endedLeaseIsRespectedForTheGrace() {
        assertThat(decide(Rows.claimed(), 30_000)).isEqualTo(new Wait(Duration.ofSeconds(6)));
        assertThat(decide(Rows.claimed(), 34_999)).isEqualTo(new Wait(Duration.ofMillis(1001)));
    }

    @Test
    void jobOfADeadWorkerIsTaken() {
        assertThat(decide(Rows.claimed(), 35_000)).isInstanceOf(Take.class);
    }

    @Test
    void handedBackJobIsTakenAtOnce() {
        Job back = Rows.MACHINE.handBack(Rows.claimed(), "token", NOW, NOW).orElseThrow();

        assertThat(decide(back, 1)).isInstanceOf(Take.class);
    }

    @Test
    void jobPastItsDeadlineIsLeftToTheSweeper() {
        assertThat(decide(Rows.accepted(), Duration.ofMinutes(15).toMillis())).isInstanceOf(Leave.class);
    }

    private static ClaimDecision decide(Job job, long millisLater) {
        return ClaimDecision.of(Optional.of(job), NOW.plusMillis(millisLater), Rows.GRACE);
    }
}
