package dev.vto.catalog.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.vto.catalog.media.MediaKeys;
import dev.vto.catalog.row.ModelPhoto;
import dev.vto.catalog.row.Picture;
import dev.vto.catalog.row.Product;
import dev.vto.catalog.store.ModelStore;
import dev.vto.catalog.store.ProductStore;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.queue.Disposition;
import dev.vto.platform.queue.Message;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Handles messages of {@code vto-uploads}.
 *
 * <p>Metric: {@code vto_catalog_pictures_total{from,outcome}}, events by what they came to; {@code from} is {@code
 * uploads}, {@code products} or {@code models}.
 */
@Singleton
final class UploadsConsumer {
    private static final Logger LOG = Logger.getLogger(UploadsConsumer.class);

    private final UploadIngest uploads;
    private final DroppedIngest dropped;
    private final ProductStore products;
    private final ModelStore models;
    private final MeterRegistry metrics;
    private final Clock clock;

    UploadsConsumer(
            UploadIngest uploads,
            DroppedIngest dropped,
            ProductStore products,
            ModelStore models,
            MeterRegistry metrics,
            Clock clock) {
        this.uploads = uploads;
        this.dropped = dropped;
        this.products = products;
        this.models = models;
        this.metrics = metrics;
        this.clock = clock;
    }

    Disposition handle(Message message) throws JsonProcessingException, InterruptedException {
        for (ObjectHint hint : ObjectEvents.read(message.body())) {
            IngestOutcome outcome = handle(hint);
            String folder = hint.key().substring(0, Math.max(0, hint.key().indexOf('/')));
            metrics.counter("vto.catalog.pictures", "from", folder, "outcome", outcome.text())
                    .increment();
            LOG.infof("%s: %s", hint.key(), outcome.text());
        }
        return Disposition.DONE;
    }

    private IngestOutcome handle(ObjectHint hint) throws InterruptedException {
        String key = hint.key();
        if (key.startsWith(MediaKeys.UPLOADS)) {
            return uploads.handle(hint);
        }
        if (DroppedFile.noPicture(key)) {
            return IngestOutcome.UNCHANGED;
        }
        if (key.startsWith(MediaKeys.PRODUCTS)) {
            DroppedFile file = DroppedFile.of(key, MediaKeys.PRODUCTS);
            return dropped.handle(hint, file, products, picture -> product(file, picture));
        }
        if (key.startsWith(MediaKeys.MODELS)) {
            DroppedFile file = DroppedFile.of(key, MediaKeys.MODELS);
            return dropped.handle(hint, file, models, picture -> model(file, picture));
        }
        return IngestOutcome.UNCHANGED;
    }

    private Product product(DroppedFile file, Picture picture) {
        Instant now = clock.instant();
        var about = new Product.About(file.name(), file.category(), null, file.garmentClass(), null);
        return new Product(file.id(), null, about, true, picture, now, now, 1);
    }

    private ModelPhoto model(DroppedFile file, Picture picture) {
        Instant now = clock.instant();
        return new ModelPhoto(
                file.id(), OwnerKey.HOUSE, file.name(), file.category(), true, null, true, picture, now, now, null, 1);
    }
}
