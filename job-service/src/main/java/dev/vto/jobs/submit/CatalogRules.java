package dev.vto.jobs.submit;

import dev.vto.jobs.answer.JobProblem;
import dev.vto.platform.catalog.CatalogEntry;
import dev.vto.platform.catalog.PreparedPicture;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.problem.ProblemType;
import java.util.Optional;

/** Which pictures may be tried on. What belongs to somebody else is answered as if it did not exist. */
final class CatalogRules {
    private static final String MODEL = "modelId";
    private static final String MASK = "parameters.maskId";

    private CatalogRules() {}

    /** The person, ready. */
    static CatalogEntry model(Optional<CatalogEntry> found, SubmitRequest request, OwnerKey caller) {
        String named = "modelId is '" + request.modelId() + "'";
        CatalogEntry model = found.filter(entry -> entry.usableBy(caller))
                .orElseThrow(
                        () -> JobProblem.MODEL_NOT_FOUND.because(
                                MODEL,
                                named
                                        + "; no model photo of yours or of the shop has this id. Upload one with POST /v1/models"));
        if (model.isMask()) {
            throw JobProblem.MODEL_IS_MASK.because(
                    MODEL,
                    "%s, which is a mask of model photo '%s'; name the photo as modelId"
                            .formatted(named, model.maskOf()));
        }
        return ready(model, MODEL, named + ", whose photo", JobProblem.MODEL_NOT_READY, JobProblem.MODEL_REJECTED);
    }

    /** The garment, ready. */
    static CatalogEntry product(Optional<CatalogEntry> found, SubmitRequest request) {
        String place = request.productId() != null ? "productId" : "externalId";
        CatalogEntry product = found.orElseThrow(() -> JobProblem.PRODUCT_NOT_FOUND.because(
                place, request.namedProduct() + "; no product has it. Look it up with GET /v1/products"));
        return ready(
                product,
                place,
                request.namedProduct() + ", whose picture",
                JobProblem.PRODUCT_NOT_READY,
                JobProblem.PRODUCT_REJECTED);
    }

    /** The mask, ready, drawn on this photo and of its size. */
    static CatalogEntry mask(Optional<CatalogEntry> found, String maskId, CatalogEntry model, OwnerKey caller) {
        String named = MASK + " is '" + maskId + "'";
        CatalogEntry mask = found.filter(entry -> entry.usableBy(caller) && entry.isMask())
                .orElseThrow(() -> JobProblem.MASK_NOT_FOUND.because(
                        MASK, named + "; no mask of yours has this id. Upload one with POST /v1/masks"));
        if (!mask.maskOf().equals(model.id())) {
            throw JobProblem.MASK_MISMATCH.because(
                    MASK,
                    "%s, which is a mask of model photo '%s'; the job's is '%s'. Use a mask of the same photo"
                            .formatted(named, mask.maskOf(), model.id()));
        }
        ready(mask, MASK, named + ", which", JobProblem.MASK_NOT_READY, JobProblem.MASK_REJECTED);
        if (!size(mask.picture()).equals(size(model.picture()))) {
            throw JobProblem.MASK_MISMATCH.because(
                    MASK,
                    "%s, which is %s; the model photo '%s' is %s. Upload a mask of the photo's size"
                            .formatted(named, size(mask.picture()), model.id(), size(model.picture())));
        }
        return mask;
    }

    private static CatalogEntry ready(
            CatalogEntry entry, String place, String named, ProblemType notReady, ProblemType rejected) {
        return switch (entry.status()) {
            case READY -> entry;
            case AWAITING_UPLOAD ->
                throw notReady.because(
                        place, named + " has not been uploaded or checked yet; try again when it is ready");
            case REJECTED ->
                throw rejected.because(place, named + " was rejected: " + entry.rejectReason() + ". Upload another");
        };
    }

    private static String size(PreparedPicture picture) {
        return picture.width() + "x" + picture.height();
    }
}
