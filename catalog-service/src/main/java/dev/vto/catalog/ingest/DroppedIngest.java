package dev.vto.catalog.ingest;

import dev.vto.catalog.media.MediaBucket;
import dev.vto.catalog.picture.PictureLimits;
import dev.vto.catalog.row.CatalogRow;
import dev.vto.catalog.row.Picture;
import dev.vto.catalog.store.RowTable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps the row of a dropped file as the file is. Whatever event comes, in whatever order: the object is asked, the row
 * is brought to what it says, and the object is asked again, because it may have changed before the row was written.
 */
@Singleton
final class DroppedIngest {
    private static final int MOST_ROUNDS = 5;

    private final MediaBucket bucket;
    private final Preparation preparation;
    private final Clock clock;

    DroppedIngest(MediaBucket bucket, Preparation preparation, Clock clock) {
        this.bucket = bucket;
        this.preparation = preparation;
        this.clock = clock;
    }

    /**
     * Handles one event.
     *
     * @param table where the row is
     * @param fresh makes a new row with the picture
     * @throws IllegalStateException when the file kept changing; the event must come again
     */
    <R extends CatalogRow> IngestOutcome handle(
            ObjectHint hint, DroppedFile file, RowTable<R> table, Function<Picture, R> fresh)
            throws InterruptedException {
        IngestOutcome outcome = IngestOutcome.UNCHANGED;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<R> row = table.find(file.id());
            Picture before = row.map(CatalogRow::picture).orElse(null);
            if (round == 0 && before != null && hint.notAfter(before.source().sequencer())) {
                return IngestOutcome.UNCHANGED;
            }
            // after the first round the object was there a moment ago: 403 then means the same as an event of removal
            Optional<String> tag = bucket.entityTag(file.key(), hint.removed() || round > 0);
            boolean same = tag.map(
                            now -> before != null && now.equals(before.source().entityTag()))
                    .orElse(before == null);
            if (same) {
                return outcome;
            }
            outcome = tag.isPresent() ? bring(row, hint, file, table, fresh) : remove(row.orElseThrow(), table);
        }
        throw new IllegalStateException("The dropped file " + file.key() + " changed faster than it was taken in");
    }

    private <R extends CatalogRow> IngestOutcome bring(
            Optional<R> row, ObjectHint hint, DroppedFile file, RowTable<R> table, Function<Picture, R> fresh)
            throws InterruptedException {
        Optional<MediaBucket.Stored> object = bucket.read(file.key(), PictureLimits.MOST_BYTES);
        if (object.isEmpty()) {
            return IngestOutcome.UNCHANGED;
        }
        Picture picture = preparation.ofDropped(file, object.get(), hint.sequencer());
        boolean won = row.map(before -> table.settle(before, picture, clock.instant()))
                .orElseGet(() -> table.create(fresh.apply(picture)));
        if (!won) {
            Picture other = table.find(file.id()).map(CatalogRow::picture).orElse(null);
            Leftovers.of(picture, other).forEach(bucket::delete);
            return IngestOutcome.UNCHANGED;
        }
        row.ifPresent(before -> Leftovers.of(before.picture(), picture).forEach(bucket::delete));
        return picture.isReady() ? IngestOutcome.READY : IngestOutcome.REJECTED;
    }

    private <R extends CatalogRow> IngestOutcome remove(R row, RowTable<R> table) {
        if (table.delete(row)) {
            Leftovers.of(row.picture(), null).forEach(bucket::delete);
            return IngestOutcome.REMOVED;
        }
        return IngestOutcome.UNCHANGED;
    }
}
