package dev.vto.platform.job.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vto.platform.aws.Names;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.Jobs;
import dev.vto.platform.job.Lease;
import dev.vto.platform.job.move.JobMachine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

class JobStoreTest {
    private static final Job BEFORE = Jobs.created();
    private static final JobMachine MACHINE = new JobMachine(Duration.ofSeconds(30), Duration.ofSeconds(5));
    private static final Job AFTER =
            MACHINE.claim(BEFORE, "token", Jobs.CREATED.plusSeconds(1)).orElseThrow();
    private static final Job OTHER =
            MACHINE.claim(BEFORE, "other", Jobs.CREATED.plusSeconds(1)).orElseThrow();

    @Test
    void aMoveWithoutAnAnswerHasHappenedWhenTheRowSaysSo() {
        assertThat(store(AFTER).move(BEFORE, AFTER)).isTrue();
    }

    @Test
    void aMoveWithoutAnAnswerIsUnknownWhenTheRowIsAnother() {
        assertThatThrownBy(() -> store(BEFORE).move(BEFORE, AFTER)).isInstanceOf(SdkClientException.class);
        assertThatThrownBy(() -> store(OTHER).move(BEFORE, AFTER)).isInstanceOf(SdkClientException.class);
    }

    @Test
    void aNewJobWithoutAnAnswerIsThereWhenItsRowIs() {
        assertThat(store(BEFORE).create(BEFORE)).isEmpty();
        assertThatThrownBy(() -> store(null).create(BEFORE)).isInstanceOf(SdkClientException.class);
    }

    @Test
    void aMoveThatFailsItsConditionHasHappenedWhenTheRowSaysSo() {
        assertThat(refusing(AFTER).move(BEFORE, AFTER)).isTrue();
        assertThat(refusing(BEFORE).move(BEFORE, AFTER)).isFalse();
        assertThat(refusing(OTHER).move(BEFORE, AFTER)).isFalse();
    }

    @Test
    void aNewJobThatFailsItsConditionIsThereWhenItsRowIs() {
        Job sameMoment = Jobs.until(Jobs.DEADLINE.minusMillis(1));
        assertThat(refusing(BEFORE).create(BEFORE)).isEmpty();
        assertThat(refusing(sameMoment).create(BEFORE)).contains(sameMoment);
        assertThat(refusing(AFTER).create(BEFORE)).contains(AFTER);
    }

    @Test
    void aRenewalThatALaterOneOvertookIsNoLoss() {
        Lease longer = AFTER.lease().renewed(AFTER.lease().until().plusSeconds(10));
        assertThat(refusing(AFTER).renew(AFTER, longer, longer.until())).isTrue();
    }

    @Test
    void aRenewalOfSomebodyElsesLeaseOrOfAnEndedJobIsALoss() {
        Job ended = MACHINE.cancel(AFTER, Jobs.CREATED.plusSeconds(2)).orElseThrow();
        assertThat(refusing(OTHER).renew(AFTER, AFTER.lease(), AFTER.lease().until()))
                .isFalse();
        assertThat(refusing(ended).renew(AFTER, AFTER.lease(), AFTER.lease().until()))
                .isFalse();
        assertThat(refusing(null).renew(AFTER, AFTER.lease(), AFTER.lease().until()))
                .isFalse();
    }

    @Test
    void aPostponementThatWasSentTwiceHasHappened() {
        Instant due = AFTER.dueAt().plusSeconds(30);
        Job postponed = Jobs.with(AFTER, AFTER.lease(), due);
        assertThat(refusing(postponed).postpone(AFTER, due.plusNanos(1))).isTrue();
    }

    @Test
    void aPostponementIsLostToSomebodyElsesTimeOrToAMove() {
        Instant due = AFTER.dueAt().plusSeconds(30);
        Job others = Jobs.with(AFTER, AFTER.lease(), due.plusSeconds(1));
        Job moved =
                MACHINE.engineCall(AFTER, "token", Jobs.CREATED.plusSeconds(2)).orElseThrow();
        assertThat(refusing(others).postpone(AFTER, due)).isFalse();
        assertThat(refusing(Jobs.with(moved, moved.lease(), due)).postpone(AFTER, due))
                .isFalse();
        assertThat(refusing(null).postpone(AFTER, due)).isFalse();
    }

    @Test
    void allJobsAreReadConsistentlyAndInTheOrderAskedForHoweverManyAnswersThatTakes() {
        Job first = Jobs.created();
        Job second = Jobs.named("fedcba9876543210fedcba9876543210");
        JobStore store = new JobStore(new OneAtATime(List.of(first, second)), new Names("", "media"));

        assertThat(store.getAll(List.of(second.id(), "unknown", first.id()))).containsExactly(second, first);
    }

    private static JobStore store(Job there) {
        return new JobStore(new Fake(there, SdkClientException.create("no answer")), new Names("", "media"));
    }

    private static JobStore refusing(Job there) {
        return new JobStore(
                new Fake(there, ConditionalCheckFailedException.builder().build()), new Names("", "media"));
    }

    /** Answers a batch with one row, and leaves the rest to be asked for again. */
    private record OneAtATime(List<Job> there) implements DynamoDbClient {
        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
            String table = request.requestItems().keySet().iterator().next();
            KeysAndAttributes asked = request.requestItems().get(table);
            assertThat(asked.consistentRead()).isTrue();
            String id = asked.keys().getFirst().get(JobColumns.ID).s();
            var rest = asked.keys().subList(1, asked.keys().size());
            return BatchGetItemResponse.builder()
                    .responses(Map.of(
                            table,
                            there.stream()
                                    .filter(job -> job.id().equals(id))
                                    .map(JobRow::write)
                                    .toList()))
                    .unprocessedKeys(
                            rest.isEmpty()
                                    ? Map.of()
                                    : Map.of(table, asked.toBuilder().keys(rest).build()))
                    .build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    /** Writes fail like this; reads are answered. */
    private record Fake(Job there, SdkException failure) implements DynamoDbClient {
        @Override
        public PutItemResponse putItem(PutItemRequest request) {
            throw failure;
        }

        @Override
        public UpdateItemResponse updateItem(UpdateItemRequest request) {
            throw failure;
        }

        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            assertThat(request.consistentRead()).isTrue();
            Map<String, AttributeValue> row = there == null ? Map.of() : JobRow.write(there);
            return GetItemResponse.builder().item(row).build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
