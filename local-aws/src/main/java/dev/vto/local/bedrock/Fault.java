package dev.vto.local.bedrock;

import java.util.Optional;

/** An outcome of the service that cannot be had from good requests; told to happen through the engine's settings. */
public enum Fault {
    /** Over the quota. */
    THROTTLED(429, "ThrottlingException", "Too many requests, please wait before trying again."),
    /** The model is being loaded. */
    MODEL_NOT_READY(429, "ModelNotReadyException", "The model is not ready to serve inference requests."),
    /** Took too long; may have been charged. */
    MODEL_TIMEOUT(408, "ModelTimeoutException", "Model has timed out in processing the request."),
    /** The model failed. */
    MODEL_ERROR(424, "ModelErrorException", "The system encountered an unexpected error during processing."),
    /** The service failed. */
    INTERNAL(500, "InternalServerException", "An internal server error occurred. Retry your request."),
    /** The service is overloaded. */
    UNAVAILABLE(503, "ServiceUnavailableException", "The service is temporarily unavailable."),
    /** The account may not use the model. */
    ACCESS_DENIED(403, "AccessDeniedException", "You don't have access to the model with the specified model ID."),
    /** The model is gone. */
    END_OF_LIFE(
            404,
            "ResourceNotFoundException",
            "This model version has reached the end of its life. Please refer to the AWS documentation for more"
                    + " details."),
    /** A picture of the request was moderated. */
    INPUT_BLOCKED(
            400,
            "ValidationException",
            "This request has been blocked by our content filters. Please adjust your input image to submit a new"
                    + " request."),
    /** The prompt was moderated. */
    PROMPT_BLOCKED(
            400,
            "ValidationException",
            "This request has been blocked by our content filters. Please adjust your text prompt to submit a new"
                    + " request."),
    /** Every image was moderated: an answer without images. */
    ALL_BLOCKED(200, "", "All of the generated images have been blocked by our content filters."),
    /** The last image was moderated: an answer with one image fewer. */
    SOME_BLOCKED(200, "", "Some of the generated images have been blocked by our content filters."),
    /** Drawn and charged, but the connection ends before the answer. */
    ANSWER_LOST(0, "", "");

    private final int status;
    private final String type;
    private final String message;

    Fault(int status, String type, String message) {
        this.status = status;
        this.type = type;
        this.message = message;
    }

    /** The error answer; empty when there is an answer with images, or none. */
    public Optional<ServiceError> error() {
        return type.isEmpty() ? Optional.empty() : Optional.of(new ServiceError(status, type, message));
    }

    /** What the answer says in {@code error}; empty for nothing. */
    String message() {
        return message;
    }
}
