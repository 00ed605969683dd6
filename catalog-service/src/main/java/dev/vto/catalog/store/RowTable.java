package dev.vto.catalog.store;

import dev.vto.catalog.row.CatalogRow;
import dev.vto.catalog.row.Picture;
import dev.vto.platform.aws.Names;
import dev.vto.platform.aws.VtoTable;
import dev.vto.platform.problem.CommonProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Reads and writes the rows of one table. Reads of rows are consistent and all writes conditional, so that whoever read
 * an older version loses; a write that fails its condition because it has been done already counts as done. Thread-safe.
 */
public abstract sealed class RowTable<R extends CatalogRow> permits ProductStore, ModelStore {
    private static final int MOST_PAGES = 10;

    private final DynamoDbClient dynamo;
    private final String name;
    private final String key;
    private final Function<R, Item> writer;
    private final Function<Item, R> reader;

    RowTable(DynamoDbClient dynamo, Names names, VtoTable table, Function<R, Item> writer, Function<Item, R> reader) {
        this.dynamo = dynamo;
        this.name = names.table(table);
        this.key = table.key();
        this.writer = writer;
        this.reader = reader;
    }

    /** The row, or nothing. */
    public Optional<R> find(String id) {
        Map<String, AttributeValue> item = dynamo.getItem(r -> r.tableName(name)
                        .key(Map.of(key, AttributeValue.fromS(id)))
                        .consistentRead(true))
                .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(reader.apply(new Item(item)));
    }

    /** Writes a new row; false when there is one with this id. */
    public boolean create(R row) {
        return won(() -> dynamo.putItem(r -> r.tableName(name)
                        .item(writer.apply(row).attributes())
                        .conditionExpression("attribute_not_exists(" + key + ")")))
                || isWritten(row);
    }

    /** Makes the row the next version; false when it is no longer the version read. */
    public boolean update(R before, R after) {
        return won(() -> dynamo.updateItem(RowUpdate.of(key, writer.apply(before), writer.apply(after))
                        .tableName(name)
                        .build()))
                || isWritten(after);
    }

    /** Gives the row another picture; false when it is no longer the version read. */
    public boolean settle(R row, Picture picture, Instant now) {
        return update(row, changed(row, picture, now));
    }

    /** Removes the row; false when it is there and no longer the version read. */
    public boolean delete(R row) {
        return won(() -> dynamo.deleteItem(r -> r.tableName(name)
                        .key(Map.of(key, AttributeValue.fromS(row.id())))
                        .conditionExpression("#v = :v")
                        .expressionAttributeNames(Map.of("#v", Columns.VERSION))
                        .expressionAttributeValues(Map.of(":v", AttributeValue.fromN(Long.toString(row.version()))))))
                || find(row.id()).isEmpty();
    }

    abstract R changed(R row, Picture picture, Instant now);

    /**
     * Reads from an index until enough rows have passed its filter, or many pages had few of them.
     *
     * @param limit most rows
     * @param start key to start after; empty for the beginning
     * @param indexKeys attributes that together name a place in the index, its partition first, the table's key included
     * @param partition of the index that is read
     * @throws dev.vto.platform.problem.ProblemException when the start is no place in this partition
     */
    Slice<R> query(
            int limit,
            Map<String, AttributeValue> start,
            List<String> indexKeys,
            String partition,
            Consumer<QueryRequest.Builder> what) {
        if (!start.isEmpty()
                && !(start.keySet().equals(Set.copyOf(indexKeys))
                        && partition.equals(start.get(indexKeys.getFirst()).s()))) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "cursor", "The cursor is of another listing; leave it out to begin at the first page");
        }
        List<R> rows = new ArrayList<>();
        Map<String, AttributeValue> at = start;
        for (int page = 0; page < MOST_PAGES && rows.size() < limit; page++) {
            QueryRequest.Builder request = QueryRequest.builder().tableName(name);
            what.accept(request);
            QueryResponse answer = dynamo.query(
                    request.exclusiveStartKey(at.isEmpty() ? null : at).build());
            for (Map<String, AttributeValue> item : answer.items()) {
                rows.add(reader.apply(new Item(item)));
                if (rows.size() == limit) {
                    boolean last = item == answer.items().getLast() && !answer.hasLastEvaluatedKey();
                    return new Slice<>(rows, last ? Map.of() : place(item, indexKeys));
                }
            }
            at = answer.lastEvaluatedKey();
            if (!answer.hasLastEvaluatedKey()) {
                break;
            }
        }
        return new Slice<>(rows, at);
    }

    private static Map<String, AttributeValue> place(Map<String, AttributeValue> item, List<String> indexKeys) {
        return indexKeys.stream().collect(Collectors.toMap(Function.identity(), item::get));
    }

    /* The SDK resends a write whose answer was lost, and the second one fails the condition of the first. */
    private boolean isWritten(R row) {
        Map<String, AttributeValue> wanted = writer.apply(row).attributes();
        return find(row.id())
                .filter(present -> writer.apply(present).attributes().equals(wanted))
                .isPresent();
    }

    private static boolean won(Runnable write) {
        try {
            write.run();
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }
}
