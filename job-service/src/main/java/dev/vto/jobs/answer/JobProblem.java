package dev.vto.jobs.answer;

import dev.vto.platform.problem.ProblemType;
import java.util.List;

/**
 * The error catalogue of job-service. 422 says that the request's values are each well formed but name something that
 * does not exist or do not go together; 409 that something is in a state that forbids it, which may pass.
 */
public enum JobProblem implements ProblemType {
    MODEL_NOT_FOUND(
            422,
            "model_not_found",
            "There is no such model photo",
            "modelId is 'm-17'; no model photo of yours or of the shop has this id. Upload one with POST /v1/models",
            Operations.SUBMIT),
    MODEL_IS_MASK(
            422,
            "model_is_mask",
            "A mask is not a model photo",
            "modelId is 'k-4', which is a mask of model photo 'm-17'; name the photo as modelId",
            Operations.SUBMIT),
    PRODUCT_NOT_FOUND(
            422,
            "product_not_found",
            "There is no such product",
            "externalId is 'SKU-123'; no product has it. Look it up with GET /v1/products",
            Operations.SUBMIT),
    MASK_NOT_FOUND(
            422,
            "mask_not_found",
            "There is no such mask",
            "parameters.maskId is 'k-4'; no mask of yours has this id. Upload one with POST /v1/masks",
            Operations.SUBMIT),
    MASK_MISMATCH(
            422,
            "mask_mismatch",
            "The mask does not fit the model photo",
            "parameters.maskId is 'k-4', which is 512x768; the model photo 'm-17' is 1024x1536. "
                    + "Upload a mask of the photo's size",
            Operations.SUBMIT),
    MASK_ID_REQUIRED(
            422,
            "mask_id_required",
            "The mask is missing",
            "parameters.maskType is IMAGE; name an uploaded mask as parameters.maskId",
            Operations.SUBMIT),
    MASK_PROMPT_REQUIRED(
            422,
            "mask_prompt_required",
            "The words for the region are missing",
            "parameters.maskType is PROMPT and product 'p-9' has no words for the region; send parameters.maskPrompt",
            Operations.SUBMIT),
    GARMENT_CLASS_REQUIRED(
            422,
            "garment_class_required",
            "The garment class is missing",
            "Product 'p-9' has no garment class; send parameters.garmentClass",
            Operations.SUBMIT),
    PARAMETERS_CONFLICT(
            422,
            "parameters_conflict",
            "Parameters do not go together",
            "parameters.tuckingStyle is TUCKED, but the garment class is FOOTWEAR; it goes only with upper-body classes. "
                    + "Leave it out",
            Operations.SUBMIT),
    KEY_REUSED(
            422,
            "idempotency_key_reused",
            "The Idempotency-Key belongs to another request",
            "Idempotency-Key 'order-55' was used for another request; use a new key for a new job",
            Operations.SUBMIT),
    MODEL_NOT_READY(
            409,
            "model_not_ready",
            "The model photo is not ready",
            "modelId is 'm-17', whose photo has not been uploaded or checked yet; try again when it is ready",
            Operations.SUBMIT),
    MODEL_REJECTED(
            409,
            "model_rejected",
            "The model photo was rejected",
            "modelId is 'm-17', whose photo was rejected: too_small. Upload another",
            Operations.SUBMIT),
    PRODUCT_NOT_READY(
            409,
            "product_not_ready",
            "The product's picture is not ready",
            "productId is 'p-9', whose picture has not been uploaded or checked yet; try again when it is ready",
            Operations.SUBMIT),
    PRODUCT_REJECTED(
            409,
            "product_rejected",
            "The product's picture was rejected",
            "productId is 'p-9', whose picture was rejected: not_a_picture. Upload another",
            Operations.SUBMIT),
    MASK_NOT_READY(
            409,
            "mask_not_ready",
            "The mask is not ready",
            "parameters.maskId is 'k-4', which has not been uploaded or checked yet; try again when it is ready",
            Operations.SUBMIT),
    MASK_REJECTED(
            409,
            "mask_rejected",
            "The mask was rejected",
            "parameters.maskId is 'k-4', which was rejected: not_black_and_white. Upload another",
            Operations.SUBMIT),
    JOB_NOT_FOUND(
            404,
            "job_not_found",
            "There is no such job",
            "There is no job '0123456789abcdef0123456789abcdef' of yours, or it has expired",
            Operations.GET,
            Operations.CANCEL,
            Operations.EVENTS),
    JOB_FINISHED(
            409,
            "job_finished",
            "The job has already ended",
            "Job '0123456789abcdef0123456789abcdef' is completed; only an open job can be cancelled",
            Operations.CANCEL);

    private final int status;
    private final String code;
    private final String title;
    private final String example;
    private final List<String> operations;

    JobProblem(int status, String code, String title, String example, String... operations) {
        this.status = status;
        this.code = code;
        this.title = title;
        this.example = example;
        this.operations = List.of(operations);
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

    /** A detail as it may read, for the API description. */
    String example() {
        return example;
    }

    /** Ids of the operations that may answer so. */
    List<String> operations() {
        return operations;
    }
}
