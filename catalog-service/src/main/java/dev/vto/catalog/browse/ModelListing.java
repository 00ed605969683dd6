package dev.vto.catalog.browse;

import dev.vto.catalog.row.ModelPhoto;
import dev.vto.catalog.store.ModelStore;
import dev.vto.catalog.store.Slice;
import dev.vto.catalog.view.ModelPage;
import dev.vto.catalog.view.Views;
import dev.vto.platform.catalog.CatalogColumns;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.page.Cursor;
import dev.vto.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Finds model photos for a page: the caller's own first, then the retailer's, newest first. */
@Singleton
class ModelListing {
    private static final Map<String, AttributeValue> HOUSE =
            Map.of(CatalogColumns.OWNER_KEY, AttributeValue.fromS(OwnerKey.HOUSE.value()));

    private final ModelStore models;
    private final Views views;
    private final Clock clock;

    ModelListing(ModelStore models, Views views, Clock clock) {
        this.models = models;
        this.views = views;
        this.clock = clock;
    }

    ModelPage list(OwnerKey caller, String cursor, int limit) {
        Instant now = clock.instant();
        Map<String, AttributeValue> start = start(caller, cursor);
        List<ModelPhoto> found = new ArrayList<>();
        Map<String, AttributeValue> next = Map.of();
        boolean own = start.isEmpty() || !ownerIn(start).equals(OwnerKey.HOUSE.value());
        if (own) {
            Slice<ModelPhoto> slice = models.ready(caller, now, limit, start);
            found.addAll(slice.rows());
            // the house's come after the last of one's own, on this page or the next
            next = slice.next().isEmpty() ? HOUSE : slice.next();
            start = HOUSE;
        }
        if ((!own || next.equals(HOUSE)) && found.size() < limit) {
            Slice<ModelPhoto> slice =
                    models.ready(OwnerKey.HOUSE, now, limit - found.size(), start.equals(HOUSE) ? Map.of() : start);
            found.addAll(slice.rows());
            next = slice.next();
        }
        return new ModelPage(
                found.stream().map(model -> views.model(model, null)).toList(), Cursor.after(next));
    }

    private static Map<String, AttributeValue> start(OwnerKey caller, String cursor) {
        Map<String, AttributeValue> start = Cursor.start(cursor);
        String owner = start.isEmpty() ? null : ownerIn(start);
        if (owner != null && !owner.equals(caller.value()) && !owner.equals(OwnerKey.HOUSE.value())) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "cursor", "The cursor is not one that this listing gave; leave it out to begin at the first page");
        }
        return start;
    }

    private static String ownerIn(Map<String, AttributeValue> key) {
        AttributeValue owner = key.get(CatalogColumns.OWNER_KEY);
        return owner == null || owner.s() == null ? "" : owner.s();
    }
}
