package dev.vto.platform.job.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.platform.job.Job;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadLetterDecisionTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:15:00.000Z");
    private static final int MOST = 2;

    @Test
    void aJobWithAttemptsLeftIsSentAgain() {
        assertThat(decide(Rows.accepted(NOW))).isEqualTo(new DeadLetterDecision.Resend());
        assertThat(decide(handedBack(1))).isEqualTo(new DeadLetterDecision.Resend());
    }

    @Test
    void aJobWhoseAttemptsAreSpentEnds() {
        assertThat(decide(handedBack(2))).isInstanceOfSatisfying(DeadLetterDecision.End.class, end -> {
            assertThat(end.failure().code()).isEqualTo("attempts_spent");
            assertThat(end.failure().message()).contains("2 attempts");
        });
    }

    @Test
    void aJobThatAWorkerHoldsIsItsWorkers() {
        assertThat(decide(Rows.claimed(Rows.accepted(NOW), "worker", NOW))).isEqualTo(new DeadLetterDecision.Drop());
    }

    @Test
    void theLastAttemptIsWaitedFor() {
        Job last = Rows.claimed(handedBack(1), "worker", NOW);

        assertThat(decide(last)).isEqualTo(new DeadLetterDecision.Wait(Duration.ofSeconds(36)));
    }

    @Test
    void aJobThatHasEndedNeedsNothing() {
        assertThat(decide(Rows.MACHINE.cancel(handedBack(2), NOW).orElseThrow()))
                .isEqualTo(new DeadLetterDecision.Drop());
    }

    private static DeadLetterDecision decide(Job job) {
        return DeadLetterDecision.of(job, NOW, MOST, Rows.GRACE);
    }

    private static Job handedBack(int attempts) {
        Job job = Rows.accepted(NOW);
        for (int i = 0; i < attempts; i++) {
            job = Rows.handedBack(job, NOW, NOW);
        }
        return job;
    }
}
