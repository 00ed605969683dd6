package dev.vto.catalog.store;

import dev.vto.catalog.row.Picture;
import dev.vto.catalog.row.Product;
import dev.vto.platform.aws.Names;
import dev.vto.platform.aws.VtoTable;
import dev.vto.platform.catalog.CatalogColumns;
import dev.vto.platform.catalog.PictureStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The one writer of {@code vto-products}. */
@Singleton
public final class ProductStore extends RowTable<Product> {
    private static final int PAGE = 200;

    ProductStore(DynamoDbClient dynamo, Names names) {
        super(dynamo, names, VtoTable.PRODUCTS, ProductColumns::write, ProductColumns::read);
    }

    /**
     * Products that are ready, by name.
     *
     * @param category only of this; null for all
     * @param contains only those whose name contains it, whatever the case; null for all
     * @param limit most products
     * @param start key to start after; empty for the beginning
     */
    public Slice<Product> ready(String category, String contains, int limit, Map<String, AttributeValue> start) {
        String partition = category == null ? Columns.LISTING : Columns.CATEGORY;
        Map<String, String> names = new HashMap<>(Map.of("#p", partition, "#s", CatalogColumns.STATUS));
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":p", AttributeValue.fromS(category == null ? Columns.LISTED : category));
        values.put(":ready", AttributeValue.fromS(PictureStatus.READY.text()));
        if (contains != null) {
            names.put("#n", Columns.SEARCH_NAME);
            values.put(":q", AttributeValue.fromS(contains.toLowerCase(Locale.ROOT)));
        }
        return query(
                limit,
                start,
                List.of(partition, Columns.NAME, VtoTable.PRODUCTS.key()),
                values.get(":p").s(),
                q -> q.indexName(category == null ? "by-listing" : "by-category")
                        .limit(contains == null ? Math.min(PAGE, limit + 1) : PAGE)
                        .keyConditionExpression("#p = :p")
                        .filterExpression(contains == null ? "#s = :ready" : "#s = :ready AND contains(#n, :q)")
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values));
    }

    @Override
    Product changed(Product product, Picture picture, Instant now) {
        return product.with(picture, now);
    }
}
