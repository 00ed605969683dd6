package dev.vto.platform.job.store;

import dev.vto.platform.aws.Names;
import dev.vto.platform.aws.VtoTable;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.Lease;
import dev.vto.platform.job.rule.OwnWrite;
import dev.vto.platform.telemetry.Timestamps;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * The one writer of {@code vto-jobs}. Every write has a condition. The SDK resends a write whose answer was lost, and
 * the second one then fails its own condition: so when a new version fails its condition or is not answered at all, the row is
 * read again, and if it is what was to be written, that is a success. Thread-safe.
 */
@Singleton
public class JobStore {
    private static final int SERVER_ERRORS = 500;

    private final DynamoDbClient dynamo;
    private final String table;

    public JobStore(DynamoDbClient dynamo, Names names) {
        this.dynamo = dynamo;
        this.table = names.table(VtoTable.JOBS);
    }

    /** The job as it is now (consistent read), or nothing. */
    public Optional<Job> get(String id) {
        Map<String, AttributeValue> row = dynamo.getItem(
                        r -> r.tableName(table).key(key(id)).consistentRead(true))
                .item();
        return row.isEmpty() ? Optional.empty() : Optional.of(JobRow.read(row));
    }

    /**
     * The jobs as they are now (consistent reads), in the order asked for; ids without a row are left out.
     *
     * @param ids at most 100
     */
    public List<Job> getAll(List<String> ids) {
        Map<String, Job> found = new HashMap<>();
        Map<String, KeysAndAttributes> wanted = ids.isEmpty() ? Map.of() : Map.of(table, keys(ids));
        while (!wanted.isEmpty()) {
            Map<String, KeysAndAttributes> request = wanted;
            BatchGetItemResponse answer = dynamo.batchGetItem(r -> r.requestItems(request));
            answer.responses().getOrDefault(table, List.of()).stream()
                    .map(JobRow::read)
                    .forEach(job -> found.put(job.id(), job));
            wanted = answer.unprocessedKeys();
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * Writes a new job.
     *
     * @return nothing when it was written; the job that already has this id otherwise
     * @throws SdkException when DynamoDB refuses, or no answer came and the row does not tell: it may be written yet
     */
    public Optional<Job> create(Job job) {
        try {
            dynamo.putItem(
                    r -> r.tableName(table).item(JobRow.write(job)).conditionExpression("attribute_not_exists(id)"));
            return Optional.empty();
        } catch (ConditionalCheckFailedException e) {
            return get(job.id()).filter(present -> !OwnWrite.recognised(present, job));
        } catch (SdkException e) {
            Job present = unanswered(job.id(), e).orElseThrow(() -> e);
            return OwnWrite.recognised(present, job) ? Optional.empty() : Optional.of(present);
        }
    }

    /**
     * Makes one version of a job the next.
     *
     * @param before as it was read
     * @param after as {@link dev.vto.platform.job.move.JobMachine} made it
     * @return whether this write won; if not, somebody else moved the job
     * @throws SdkException when DynamoDB refuses, or no answer came and the row is another: it may be written yet
     */
    public boolean move(Job before, Job after) {
        try {
            dynamo.updateItem(JobUpdate.of(before, after).tableName(table).build());
            return true;
        } catch (ConditionalCheckFailedException e) {
            return get(after.id())
                    .filter(present -> OwnWrite.recognised(present, after))
                    .isPresent();
        } catch (SdkException e) {
            unanswered(after.id(), e)
                    .filter(present -> OwnWrite.recognised(present, after))
                    .orElseThrow(() -> e);
            return true;
        }
    }

    /* A write without an answer, or with that of a broken server, may have happened; only its row can tell. */
    private Optional<Job> unanswered(String id, SdkException failure) {
        if (failure instanceof AwsServiceException refusal && refusal.statusCode() < SERVER_ERRORS) {
            throw failure;
        }
        try {
            return get(id);
        } catch (SdkException e) {
            failure.addSuppressed(e);
            throw failure;
        }
    }

    /**
     * Makes the holder's lease longer, never shorter: a renewal that comes late, or is sent again, must not take back what a
     * later one has given. The version stays.
     *
     * @param takeoverAt when others may take the job then
     * @return whether the lease is still this one's
     */
    public boolean renew(Job job, Lease renewed, Instant takeoverAt) {
        try {
            dynamo.updateItem(r -> r.tableName(table)
                    .key(key(job.id()))
                    .updateExpression("SET lease_until = :until, due_at = :due")
                    .conditionExpression("lease_token = :token AND attribute_exists(due_at) AND lease_until < :until")
                    .expressionAttributeValues(Map.of(
                            ":until", time(renewed.until()),
                            ":due", time(job.byDeadline(takeoverAt)),
                            ":token", AttributeValue.fromS(renewed.token()))));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return get(job.id())
                    .filter(present -> present.dueAt() != null && present.leasedBy(renewed.token()))
                    .isPresent();
        }
    }

    /**
     * Sets when the sweeper looks at an open job again. The version stays. Of two that wish the same time
     * both succeed, so each wishes one of its own.
     *
     * @return whether nobody else set another time, and nobody moved the job
     */
    public boolean postpone(Job job, Instant dueAt) {
        Instant wished = Timestamps.toMillis(dueAt);
        try {
            dynamo.updateItem(r -> r.tableName(table)
                    .key(key(job.id()))
                    .updateExpression("SET due_at = :next")
                    .conditionExpression("due_at = :due AND version = :version")
                    .expressionAttributeValues(Map.of(
                            ":next", time(wished),
                            ":due", time(job.dueAt()),
                            ":version", AttributeValue.fromN(Long.toString(job.version())))));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return get(job.id())
                    .filter(present -> present.version() == job.version() && wished.equals(present.dueAt()))
                    .isPresent();
        }
    }

    private static AttributeValue time(Instant time) {
        return AttributeValue.fromS(Timestamps.format(time));
    }

    private static KeysAndAttributes keys(List<String> ids) {
        return KeysAndAttributes.builder()
                .keys(ids.stream().distinct().map(JobStore::key).toList())
                .consistentRead(true)
                .build();
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of(JobColumns.ID, AttributeValue.fromS(id));
    }
}
