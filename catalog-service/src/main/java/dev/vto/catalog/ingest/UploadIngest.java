package dev.vto.catalog.ingest;

import dev.vto.catalog.media.MediaBucket;
import dev.vto.catalog.media.MediaKeys;
import dev.vto.catalog.picture.PictureLimits;
import dev.vto.catalog.row.CatalogRow;
import dev.vto.catalog.row.ModelPhoto;
import dev.vto.catalog.row.Picture;
import dev.vto.catalog.row.Product;
import dev.vto.catalog.store.ModelStore;
import dev.vto.catalog.store.ProductStore;
import dev.vto.catalog.store.RowTable;
import dev.vto.platform.catalog.PictureStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/**
 * Takes in what was PUT to a presigned address. A row awaits one upload and is decided by it once; everything that comes
 * later changes nothing. The upload itself, with whatever metadata it carries, is removed as soon as the row is decided.
 */
@Singleton
final class UploadIngest {
    private final ProductStore products;
    private final ModelStore models;
    private final MediaBucket bucket;
    private final Preparation preparation;
    private final Clock clock;

    UploadIngest(ProductStore products, ModelStore models, MediaBucket bucket, Preparation preparation, Clock clock) {
        this.products = products;
        this.models = models;
        this.bucket = bucket;
        this.preparation = preparation;
        this.clock = clock;
    }

    IngestOutcome handle(ObjectHint hint) throws InterruptedException {
        String id = hint.key().substring(MediaKeys.UPLOADS.length());
        if (hint.removed() || id.isEmpty()) {
            return IngestOutcome.UNCHANGED;
        }
        Optional<Product> product = products.find(id);
        if (product.isPresent()) {
            return decide(products, product.get(), hint);
        }
        Optional<ModelPhoto> model = models.find(id).filter(found -> !found.expired(clock.instant()));
        if (model.isPresent()) {
            return decide(models, model.get(), hint);
        }
        // the row is written before its address is given out: none now means erased since, and so goes the upload
        bucket.delete(hint.key());
        return IngestOutcome.ORPHAN;
    }

    private <R extends CatalogRow> IngestOutcome decide(RowTable<R> table, R row, ObjectHint hint)
            throws InterruptedException {
        if (row.picture().status() != PictureStatus.AWAITING_UPLOAD) {
            bucket.delete(hint.key());
            return IngestOutcome.UNCHANGED;
        }
        Optional<MediaBucket.Stored> object = bucket.read(hint.key(), PictureLimits.MOST_BYTES);
        if (object.isEmpty()) {
            return IngestOutcome.UNCHANGED;
        }
        Picture picture = preparation.ofUpload(row, object.get(), hint.sequencer());
        IngestOutcome outcome = write(table, row, picture);
        bucket.delete(hint.key());
        return outcome;
    }

    private <R extends CatalogRow> IngestOutcome write(RowTable<R> table, R row, Picture picture) {
        Optional<R> current = Optional.of(row);
        while (current.filter(now -> now.picture().status() == PictureStatus.AWAITING_UPLOAD)
                .isPresent()) {
            if (table.settle(current.get(), picture, clock.instant())) {
                return picture.isReady() ? IngestOutcome.READY : IngestOutcome.REJECTED;
            }
            current = table.find(row.id());
        }
        // somebody else decided the row, or it was erased: what was written for nobody goes
        Picture other = current.map(CatalogRow::picture).orElse(null);
        Leftovers.of(picture, other).forEach(bucket::delete);
        return current.isPresent() ? IngestOutcome.UNCHANGED : IngestOutcome.ORPHAN;
    }
}
