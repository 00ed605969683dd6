package dev.vto.render.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.platform.aws.Names;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.move.JobMachine;
import dev.vto.platform.job.store.JobStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** A job whose lease has run out when its worker asks whether it still has it, or while it writes, and a table that takes its time. */
class SlowRenewalTest {
    private static final Instant BEGUN = Instant.parse("2026-11-24T09:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(2);

    private Instant now = BEGUN.plus(LEASE);

    @Test
    void renewalThatTookLongerThanItsLeaseIsFollowedByAnother() throws Exception {
        Queue<Duration> takes = new ArrayDeque<>(List.of(LEASE, LEASE.plusMillis(700), Duration.ofMillis(20)));
        held(takes).ensureHeld();
        assertThat(takes).isEmpty();
    }

    @Test
    void whatTheRowTellsOfBeginsOnlyWhenTheLeaseIsLookedAtAfterTheWrite() throws Exception {
        now = BEGUN;
        JobMachine machine = new JobMachine(LEASE, Duration.ZERO);
        Queue<Duration> takes = new ArrayDeque<>(List.of(LEASE, Duration.ofMillis(20)));
        Held held = held(takes);

        Job counted = held.begin(job -> machine.engineCall(job, held.token(), now));

        assertThat(counted.engineCalls()).isEqualTo(1);
        assertThat(takes).as("writes that were expected").isEmpty();
    }

    @Test
    void renewalInTimeIsEnough() throws Exception {
        Queue<Duration> takes = new ArrayDeque<>(List.of(Duration.ofMillis(20), Duration.ofMillis(20)));
        Held held = held(takes);
        held.ensureHeld();
        held.ensureHeld();
        assertThat(takes).hasSize(1);
    }

    private Held held(Queue<Duration> takes) {
        JobStore jobs = new JobStore(new SlowTable(takes), new Names("", "media"));
        return new Held(
                ClaimedJob.of(BEGUN, LEASE),
                jobs,
                new SetClock(),
                LEASE,
                Duration.ZERO,
                new CountDownLatch(1),
                _ -> {});
    }

    /** Does each write at once, and answers when its time is over. */
    private final class SlowTable implements DynamoDbClient {
        private final Queue<Duration> takes;

        private SlowTable(Queue<Duration> takes) {
            this.takes = takes;
        }

        @Override
        public UpdateItemResponse updateItem(UpdateItemRequest request) {
            now = now.plus(takes.remove());
            return UpdateItemResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private final class SetClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
