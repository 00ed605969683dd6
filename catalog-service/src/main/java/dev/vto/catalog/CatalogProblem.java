package dev.vto.catalog;

import dev.vto.platform.problem.ProblemType;

/** The error catalogue of this service, beside {@link dev.vto.platform.problem.CommonProblem}. */
public enum CatalogProblem implements ProblemType {
    READ_ONLY(403, "read_only", "The resource belongs to the retailer"),
    EXTERNAL_ID_TAKEN(409, "external_id_taken", "There is a product with this external id"),
    MODEL_NOT_READY(409, "model_not_ready", "The model photo cannot be used"),
    UNSUPPORTED_PICTURE_TYPE(422, "unsupported_picture_type", "Pictures of this type are not taken"),
    UPLOAD_TOO_LARGE(422, "upload_too_large", "The picture is too large to upload"),
    CONSENT_MISSING(422, "consent_missing", "The consent of the person on the photo is missing");

    private final int status;
    private final String code;
    private final String title;

    CatalogProblem(int status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }
}
