package dev.vto.catalog.browse;

import dev.vto.catalog.media.MediaBucket;
import dev.vto.catalog.media.MediaKeys;
import dev.vto.catalog.row.CatalogRow;
import dev.vto.catalog.row.Picture;
import dev.vto.catalog.store.RowTable;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Removes a row with everything that belongs to it. Objects go first: a removal that was cut short leaves a row, and can
 * be repeated, but never a photo that nobody knows of.
 */
@Singleton
class Removal {
    private final MediaBucket bucket;

    Removal(MediaBucket bucket) {
        this.bucket = bucket;
    }

    /**
     * Removes the row and its objects, a dropped file included.
     *
     * @param ifMatch what the client knows of it; null when it does not care
     */
    <R extends CatalogRow> void remove(R row, RowTable<R> table, String ifMatch) {
        Optional<R> left = Optional.of(row);
        while (left.isPresent()) {
            R current = left.get();
            Preconditions.check(ifMatch, current);
            removeObjects(current);
            // a picture that became ready meanwhile has made another version with objects of its own
            left = table.delete(current) ? Optional.empty() : table.find(row.id());
        }
    }

    private void removeObjects(CatalogRow row) {
        Picture picture = row.picture();
        if (!row.autoImported()) {
            bucket.delete(MediaKeys.upload(row.id()));
        }
        if (picture.kept() != null) {
            bucket.delete(picture.kept().key());
        }
        if (picture.isReady() && !picture.prepared().address().equals(picture.kept())) {
            bucket.delete(picture.prepared().address().key());
        }
    }
}
