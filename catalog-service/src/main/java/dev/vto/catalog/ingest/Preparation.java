package dev.vto.catalog.ingest;

import dev.vto.catalog.media.MediaBucket;
import dev.vto.catalog.media.MediaKeys;
import dev.vto.catalog.picture.MaskFit;
import dev.vto.catalog.picture.PictureLimits;
import dev.vto.catalog.picture.PicturePreparer;
import dev.vto.catalog.picture.PreparedFile;
import dev.vto.catalog.refusal.PictureRefused;
import dev.vto.catalog.refusal.RejectCode;
import dev.vto.catalog.row.CatalogRow;
import dev.vto.catalog.row.ModelPhoto;
import dev.vto.catalog.row.Picture;
import dev.vto.catalog.row.Product;
import dev.vto.catalog.store.ModelStore;
import dev.vto.platform.aws.S3Address;
import dev.vto.platform.catalog.PreparedPicture;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes an object that was read a row's picture: ready with its prepared object written, or rejected. */
@Singleton
final class Preparation {
    private final PicturePreparer preparer;
    private final MediaBucket bucket;
    private final ModelStore models;
    private final Clock clock;

    Preparation(PicturePreparer preparer, MediaBucket bucket, ModelStore models, Clock clock) {
        this.preparer = preparer;
        this.bucket = bucket;
        this.models = models;
        this.clock = clock;
    }

    /** Prepares what was uploaded for a row. The upload itself is not kept. */
    Picture ofUpload(CatalogRow row, MediaBucket.Stored object, String sequencer) throws InterruptedException {
        try {
            PreparedFile file =
                    switch (row) {
                        case ModelPhoto mask
                        when mask.isMask() -> {
                            MaskFit fit = fit(mask);
                            yield preparer.prepareMask(checked(object), fit);
                        }
                        default -> preparer.prepare(checked(object));
                    };
            String key = row instanceof Product ? MediaKeys.prepared(row.id(), file) : MediaKeys.photo(row.id(), file);
            S3Address address = written(key, file);
            return Picture.ready(address, prepared(address, file), source(object, sequencer, file));
        } catch (PictureRefused refused) {
            return Picture.rejected(refused.reason(), null, source(object, sequencer, null));
        }
    }

    /** Prepares a dropped file, which stays where it is and is used itself where it needs no change. */
    Picture ofDropped(DroppedFile dropped, MediaBucket.Stored object, String sequencer) throws InterruptedException {
        S3Address own = bucket.address(dropped.key());
        try {
            PreparedFile file = preparer.prepare(checked(object));
            S3Address address = file.unchanged() ? own : written(MediaKeys.prepared(dropped.id(), file), file);
            return Picture.ready(own, prepared(address, file), source(object, sequencer, file));
        } catch (PictureRefused refused) {
            return Picture.rejected(refused.reason(), own, source(object, sequencer, null));
        }
    }

    private static byte[] checked(MediaBucket.Stored object) throws PictureRefused {
        PictureLimits.checkLength(object.length());
        return object.bytes();
    }

    private MaskFit fit(ModelPhoto mask) throws PictureRefused {
        ModelPhoto photo = models.find(mask.maskOf())
                .filter(found -> found.picture().isReady() && found.visibleTo(mask.owner(), clock.instant()))
                .orElseThrow(() -> RejectCode.MODEL_GONE.because("The model photo " + mask.maskOf()
                        + " that the mask is for is gone; upload the photo again first"));
        Picture picture = photo.picture();
        return new MaskFit(
                picture.source().width(),
                picture.source().height(),
                picture.prepared().width(),
                picture.prepared().height());
    }

    private S3Address written(String key, PreparedFile file) {
        bucket.write(key, file.bytes(), file.format().contentType());
        return bucket.address(key);
    }

    private static PreparedPicture prepared(S3Address address, PreparedFile file) {
        return new PreparedPicture(address, file.sha256(), file.width(), file.height());
    }

    private static Picture.Source source(MediaBucket.Stored object, String sequencer, PreparedFile file) {
        int width = file == null ? 0 : file.sourceWidth();
        int height = file == null ? 0 : file.sourceHeight();
        return new Picture.Source(object.entityTag(), sequencer, width, height);
    }
}
