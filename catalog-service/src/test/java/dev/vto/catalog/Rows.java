package dev.vto.catalog;

import dev.vto.catalog.store.ModelStore;
import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.Endpoints;
import dev.vto.platform.aws.Names;
import dev.vto.platform.catalog.CatalogReader;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The catalogue's rows from outside the program: its own code in the test's process, on the same tables. */
public final class Rows {
    private Rows() {}

    /** Reads them as the other services do. */
    public static CatalogReader reader(Endpoints aws) {
        return new CatalogReader(dynamo(aws), names(aws), Clock.systemUTC());
    }

    /** Reads and writes those of photos. */
    public static ModelStore models(Endpoints aws) {
        return new ModelStore(dynamo(aws), names(aws));
    }

    private static DynamoDbClient dynamo(Endpoints aws) {
        return AwsClients.of(aws).dynamoDb(aws.dynamodb());
    }

    private static Names names(Endpoints aws) {
        return new Names(aws.prefix(), aws.bucket());
    }
}
