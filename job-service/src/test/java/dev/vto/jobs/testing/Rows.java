package dev.vto.jobs.testing;

import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.Endpoints;
import dev.vto.platform.aws.Names;
import dev.vto.platform.job.store.JobIndex;
import dev.vto.platform.job.store.JobStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

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

    private static DynamoDbClient dynamo(Endpoints aws) {
        return AwsClients.of(aws).dynamoDb(aws.dynamodb());
    }

    private static Names names(Endpoints aws) {
        return new Names(aws.prefix(), aws.bucket());
    }
}
