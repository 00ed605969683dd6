package dev.vto.platform.job.move;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobFailure;
import dev.vto.platform.job.JobMoment;
import dev.vto.platform.job.Jobs;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobMachineTest {
    private static final JobMachine MACHINE = new JobMachine(Duration.ofSeconds(30), Duration.ofSeconds(5));
    private static final Instant CLAIMED = Jobs.CREATED.plusSeconds(1);
    private static final JobFailure FAILURE = new JobFailure("moderated", "The engine refused the picture");

    /* Status and stage after each event, "-" where it is refused. The worker is the one that claimed last. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            state,      claim,              engineCall,           engineRefused,        handBack,          complete,           fail,           cancel,             end
            created,    processing/claimed, -,                    -,                    -,                 -,                  -,              cancelled/finished, error/finished
            claimed,    -,                  processing/rendering, -,                    processing/queued, completed/finished, error/finished, cancelled/finished, error/finished
            rendering,  -,                  processing/rendering, processing/rendering, processing/queued, completed/finished, error/finished, cancelled/finished, error/finished
            inGrace,    -,                  processing/rendering, -,                    processing/queued, completed/finished, error/finished, cancelled/finished, error/finished
            leaseLost,  processing/claimed, processing/rendering, -,                    processing/queued, completed/finished, error/finished, cancelled/finished, error/finished
            handedBack, processing/claimed, -,                    -,                    -,                 -,                  -,              cancelled/finished, error/finished
            overdue,    -,                  -,                    -,                    -,                 -,                  -,              cancelled/finished, error/finished
            completed,  -,                  -,                    -,                    -,                 -,                  -,              -,                  -
            failed,     -,                  -,                    -,                    -,                 -,                  -,              -,                  -
            cancelled,  -,                  -,                    -,                    -,                 -,                  -,              -,                  -
            """)
    void everyEventInEveryState(
            String state,
            String claim,
            String engineCall,
            String engineRefused,
            String handBack,
            String complete,
            String fail,
            String cancel,
            String end) {
        Job job = in(state);
        Instant now = at(state);

        assertThat(shown(MACHINE.claim(job, "next", now))).isEqualTo(claim);
        assertThat(shown(MACHINE.engineCall(job, "mine", now))).isEqualTo(engineCall);
        assertThat(shown(MACHINE.engineRefused(job, "mine", now))).isEqualTo(engineRefused);
        assertThat(shown(MACHINE.handBack(job, "mine", now.plusSeconds(5), now)))
                .isEqualTo(handBack);
        assertThat(shown(MACHINE.complete(job, "mine", Jobs.RESULT, now, now))).isEqualTo(complete);
        assertThat(shown(MACHINE.fail(job, "mine", FAILURE, now))).isEqualTo(fail);
        assertThat(shown(MACHINE.cancel(job, now))).isEqualTo(cancel);
        assertThat(shown(MACHINE.end(job, FAILURE, now))).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "created",
                "claimed",
                "rendering",
                "inGrace",
                "leaseLost",
                "handedBack",
                "overdue",
                "completed",
                "failed",
                "cancelled"
            })
    void aWorkerWithoutTheLeaseMovesNothing(String state) {
        Job job = in(state);
        Instant now = at(state);

        assertThat(MACHINE.engineCall(job, "stranger", now)).isEmpty();
        assertThat(MACHINE.engineRefused(job, "stranger", now)).isEmpty();
        assertThat(MACHINE.handBack(job, "stranger", now, now)).isEmpty();
        assertThat(MACHINE.complete(job, "stranger", Jobs.RESULT, now, now)).isEmpty();
        assertThat(MACHINE.fail(job, "stranger", FAILURE, now)).isEmpty();
    }

    @Test
    void aClaimCountsTheAttemptAndIsDueWhenTheLeaseMayBeTaken() {
        Job claimed = in("claimed");

        assertThat(claimed.version()).isEqualTo(2);
        assertThat(claimed.attempt()).isEqualTo(1);
        assertThat(claimed.lease().until()).isEqualTo(CLAIMED.plusSeconds(30));
        assertThat(claimed.dueAt()).isEqualTo(CLAIMED.plusSeconds(35));
        assertThat(claimed.timings()).containsEntry(JobMoment.CLAIMED, CLAIMED);
        assertThat(claimed.updatedAt()).isEqualTo(CLAIMED);
    }

    @Test
    void anEngineCallIsCountedBeforeItIsMade() {
        assertThat(in("rendering").engineCalls()).isEqualTo(1);
        assertThat(MACHINE.engineCall(in("rendering"), "mine", at("rendering"))
                        .orElseThrow()
                        .engineCalls())
                .isEqualTo(2);
    }

    @Test
    void aRefusedCallIsTakenOffTheBill() {
        Job refused =
                MACHINE.engineRefused(in("rendering"), "mine", at("rendering")).orElseThrow();

        assertThat(refused.engineCalls()).isEqualTo(1);
        assertThat(refused.chargeableCalls()).isZero();
    }

    @Test
    void nothingIsDueAfterTheDeadline() {
        Job late = MACHINE.claim(Jobs.created(), "mine", Jobs.DEADLINE.minusSeconds(1))
                .orElseThrow();

        assertThat(late.dueAt()).isEqualTo(Jobs.DEADLINE);
    }

    @Test
    void aTerminalJobIsDueNoMoreAndKeepsItsToken() {
        Job completed = in("completed");

        assertThat(completed.dueAt()).isNull();
        assertThat(completed.leasedBy("mine")).isTrue();
        assertThat(completed.result()).isEqualTo(Jobs.RESULT);
    }

    @Test
    void timesHaveMilliseconds() {
        Job cancelled = MACHINE.cancel(Jobs.created(), Jobs.CREATED.plusNanos(1_234_567))
                .orElseThrow();

        assertThat(cancelled.updatedAt()).isEqualTo(Jobs.CREATED.plusMillis(1));
    }

    private static Job in(String state) {
        Job created = Jobs.created();
        return switch (state) {
            case "created", "overdue" -> created;
            case "claimed", "inGrace", "leaseLost" ->
                MACHINE.claim(created, "mine", CLAIMED).orElseThrow();
            case "rendering" ->
                MACHINE.engineCall(in("claimed"), "mine", CLAIMED).orElseThrow();
            case "handedBack" ->
                MACHINE.handBack(in("rendering"), "mine", CLAIMED.plusSeconds(5), CLAIMED)
                        .orElseThrow();
            case "completed" ->
                MACHINE.complete(in("rendering"), "mine", Jobs.RESULT, CLAIMED, CLAIMED)
                        .orElseThrow();
            case "failed" ->
                MACHINE.fail(in("rendering"), "mine", FAILURE, CLAIMED).orElseThrow();
            case "cancelled" -> MACHINE.cancel(created, CLAIMED).orElseThrow();
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static Instant at(String state) {
        return switch (state) {
            case "inGrace" -> CLAIMED.plusSeconds(35).minusMillis(1);
            case "leaseLost" -> CLAIMED.plusSeconds(35);
            case "overdue" -> Jobs.DEADLINE;
            default -> CLAIMED.plusSeconds(1);
        };
    }

    private static String shown(Optional<Job> next) {
        return next.map(job -> job.status().text() + "/" + job.stage().text()).orElse("-");
    }
}
