package dev.vto.catalog.browse;

import dev.vto.catalog.CatalogProblem;
import dev.vto.catalog.row.ModelPhoto;
import dev.vto.catalog.store.ModelStore;
import dev.vto.platform.owner.CurrentOwner;
import dev.vto.platform.problem.CommonProblem;
import dev.vto.platform.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Decides which photos and masks the caller sees and may change. */
@Singleton
class ModelAccess {
    private final ModelStore models;
    private final CurrentOwner owner;
    private final Clock clock;

    ModelAccess(ModelStore models, CurrentOwner owner, Clock clock) {
        this.models = models;
        this.owner = owner;
        this.clock = clock;
    }

    /**
     * A photo that the caller may see.
     *
     * @throws ProblemException 404 when there is none, or it is another shopper's, or a mask
     */
    ModelPhoto photo(String id) {
        return visible(id, false);
    }

    /**
     * A mask that the caller may see.
     *
     * @throws ProblemException 404 when there is none, or it is another shopper's, or a photo
     */
    ModelPhoto mask(String id) {
        return visible(id, true);
    }

    /**
     * The same, when it is the caller's to change.
     *
     * @throws ProblemException 403 when it is the retailer's
     */
    ModelPhoto own(ModelPhoto model) {
        if (!model.owner().equals(owner.key())) {
            throw CatalogProblem.READ_ONLY.because(
                    "The model '" + model.id() + "' is one of the retailer's; shoppers may only use it");
        }
        return model;
    }

    private ModelPhoto visible(String id, boolean mask) {
        return models.find(id)
                .filter(found -> found.isMask() == mask && found.visibleTo(owner.key(), clock.instant()))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because(
                        "There is no " + (mask ? "mask" : "model photo") + " '" + id + "'"));
    }
}
