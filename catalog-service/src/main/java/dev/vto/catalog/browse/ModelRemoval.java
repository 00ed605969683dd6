package dev.vto.catalog.browse;

import dev.vto.catalog.row.ModelPhoto;
import dev.vto.catalog.store.ModelStore;
import dev.vto.catalog.store.Slice;
import jakarta.inject.Singleton;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Removes a photo or mask; with a photo go the masks that its owner drew on it. */
@Singleton
class ModelRemoval {
    private final ModelStore models;
    private final Removal removal;

    ModelRemoval(ModelStore models, Removal removal) {
        this.models = models;
        this.removal = removal;
    }

    void remove(ModelPhoto model, String ifMatch) {
        Preconditions.check(ifMatch, model);
        if (!model.isMask()) {
            removeMasks(model);
        }
        removal.remove(model, models, ifMatch);
    }

    private void removeMasks(ModelPhoto model) {
        Map<String, AttributeValue> start = Map.of();
        do {
            Slice<ModelPhoto> masks = models.masksOf(model.id(), model.owner(), start);
            // the index may be behind: the rows themselves say what is there
            masks.rows().stream()
                    .flatMap(mask -> models.find(mask.id()).stream())
                    .forEach(mask -> removal.remove(mask, models, null));
            start = masks.next();
        } while (!start.isEmpty());
    }
}
