package dev.vto.platform.problem;

/** Kinds of failure that every service has. */
public enum CommonProblem implements ProblemType {
    INVALID_REQUEST(400, "invalid_request", "The request is not valid"),
    NOT_FOUND(404, "not_found", "There is no such resource"),
    METHOD_NOT_ALLOWED(405, "method_not_allowed", "This resource does not know the method"),
    NOT_ACCEPTABLE(406, "not_acceptable", "The resource has no such representation"),
    PRECONDITION_FAILED(412, "precondition_failed", "The resource has changed"),
    PAYLOAD_TOO_LARGE(413, "payload_too_large", "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported_media_type", "The request's media type is not understood"),
    UNAVAILABLE(503, "unavailable", "The service cannot answer now"),
    OVERLOADED(503, "overloaded", "The service has too much to do"),
    INTERNAL(500, "internal_error", "The service failed");

    private final int status;
    private final String code;
    private final String title;

    CommonProblem(int status, String code, String title) {
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
