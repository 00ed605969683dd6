package dev.vto.local.stack;

import dev.vto.local.edge.Condition;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Ready when provisioned; not alive any more when a DynamoDB elsewhere has lost its tables, which is what a new start of its
 * pod does: then this stack begins anew as well. One that does not answer is waited for.
 */
final class StackCondition implements Condition {
    private static final Logger LOG = LoggerFactory.getLogger(StackCondition.class);

    private volatile DynamoDbClient tables;
    private volatile List<String> names;

    void provisioned(DynamoDbClient dynamoDb, List<String> tableNames) {
        names = List.copyOf(tableNames);
        tables = dynamoDb;
    }

    @Override
    public boolean ready() {
        return tables != null;
    }

    @Override
    public boolean alive() {
        DynamoDbClient asked = tables;
        try {
            return asked == null || asked.listTables().tableNames().containsAll(names);
        } catch (SdkException e) {
            LOG.warn("DynamoDB does not answer: {}", e.getMessage());
            return true;
        }
    }
}
