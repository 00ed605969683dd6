package dev.vto.platform.job.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.Jobs;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SweepDecisionTest {
    private static final Instant CREATED = Instant.parse("2026-11-24T09:15:00.000Z");
    private static final ResendPauses PAUSES = new ResendPauses(Duration.ofSeconds(30), Duration.ofMinutes(5));
    private static final Job JOB = Rows.accepted(CREATED);

    @Test
    void aJobThatNobodyClaimedIsSentAgainWithGrowingPauses() {
        assertThat(at(JOB, 30)).isEqualTo(resendAt(90));
        assertThat(at(due(90), 90)).isEqualTo(resendAt(210));
        assertThat(at(due(210), 211)).isEqualTo(resendAt(450));
        assertThat(at(due(450), 450)).isEqualTo(resendAt(750));
    }

    @Test
    void aJobThatIsDueLaterIsLeftAlone() {
        assertThat(at(JOB, 29)).isEqualTo(new SweepDecision.Nothing());
    }

    @Test
    void aJobThatHasEndedIsLeftAlone() {
        Job cancelled = Rows.MACHINE.cancel(JOB, CREATED).orElseThrow();

        assertThat(at(cancelled, 100_000)).isEqualTo(new SweepDecision.Nothing());
    }

    @Test
    void aJobThatAWorkerHoldsIsLookedAtWhenItsLeaseMayBeTaken() {
        Job claimed = Rows.claimed(JOB, "worker", CREATED.plusSeconds(10));
        Job dueEarly = withDue(claimed, 20);

        assertThat(at(dueEarly, 25)).isEqualTo(new SweepDecision.Postpone(CREATED.plusSeconds(45)));
        assertThat(at(claimed, 44)).isEqualTo(new SweepDecision.Nothing());
    }

    @Test
    void aLeaseThatEndedLongerThanTheGraceAgoIsTakenBack() {
        Job claimed = Rows.claimed(JOB, "worker", CREATED.plusSeconds(10));

        assertThat(at(claimed, 45)).isEqualTo(resendAt(75));
    }

    @Test
    void aJobThatWasHandedBackIsSentAgainWhenItIsDue() {
        Job handedBack = Rows.handedBack(JOB, CREATED.plusSeconds(60), CREATED.plusSeconds(20));

        assertThat(at(handedBack, 59)).isEqualTo(new SweepDecision.Nothing());
        assertThat(at(handedBack, 60)).isEqualTo(resendAt(90));
    }

    @Test
    void aJobPastItsDeadlineEndsEvenUnderALease() {
        Job claimed = Rows.claimed(JOB, "worker", CREATED.plusSeconds(890));

        assertThat(at(claimed, 900)).isInstanceOfSatisfying(SweepDecision.End.class, end -> {
            assertThat(end.failure().code()).isEqualTo("timed_out");
            assertThat(end.failure().message()).contains("15 minutes");
        });
    }

    @Test
    void aDeadlineThatIsPartOfASecondEarlyIsToldAsTheWholeTime() {
        Job early = Jobs.until(Jobs.DEADLINE.minusMillis(999));

        assertThat(SweepDecision.of(early, Jobs.DEADLINE, PAUSES, Rows.GRACE))
                .isInstanceOfSatisfying(
                        SweepDecision.End.class,
                        end -> assertThat(end.failure().message()).contains("15 minutes"));
    }

    @Test
    void nothingIsDueAfterTheDeadline() {
        assertThat(at(due(750), 899)).isEqualTo(resendAt(900));
    }

    private static SweepDecision at(Job job, long seconds) {
        return SweepDecision.of(job, CREATED.plusSeconds(seconds), PAUSES, Rows.GRACE);
    }

    private static SweepDecision resendAt(long seconds) {
        return new SweepDecision.Resend(CREATED.plusSeconds(seconds));
    }

    private static Job due(long seconds) {
        return withDue(JOB, seconds);
    }

    private static Job withDue(Job job, long seconds) {
        return Jobs.with(job, job.lease(), CREATED.plusSeconds(seconds));
    }
}
