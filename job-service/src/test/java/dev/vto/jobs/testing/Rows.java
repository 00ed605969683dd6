package dev.vto.jobs.testing;

import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.Endpoints;
import dev.vto.platform.aws.Names;
import dev.vto.platform.job.store.JobIndex;
import dev.vto.platform.job.store.JobStore;
import dev.vto.platform.telemetry.Timestamps;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows of jobs from outside the program: its own code in the test's process, on the same table. */
public final class Rows {
    private Rows() {}

    /** Reads and writes them. */
    public static JobStore store(Endpoints aws) {
        return new JobStore(dynamo(aws), names(aws));
    }

    /** Finds them by the indexes. */
    public static JobIndex index(Endpoints aws) {
        return new JobIndex(dynamo(aws), names(aws));
    }

    /** Makes a job one that has just expired, as time does. */
    public static void expire(Endpoints aws, String id) {
        dynamo(aws).updateItem(r -> r.tableName(aws.table("vto-jobs"))
                .key(Map.of("id", AttributeValue.fromS(id)))
                .updateExpression("SET expires_at = :now")
                .expressionAttributeValues(Map.of(":now", AttributeValue.fromS(Timestamps.format(Instant.now())))));
    }

    private static DynamoDbClient dynamo(Endpoints aws) {
        return AwsClients.of(aws).dynamoDb(aws.dynamodb());
    }

    private static Names names(Endpoints aws) {
        return new Names(aws.prefix(), aws.bucket());
    }
}
