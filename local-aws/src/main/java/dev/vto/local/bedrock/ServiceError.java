package dev.vto.local.bedrock;

/**
 * An error answer of Bedrock.
 *
 * @param status of HTTP
 * @param type name of the exception
 */
public record ServiceError(int status, String type, String message) {
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;

    static ServiceError validation(String message) {
        return new ServiceError(BAD_REQUEST, "ValidationException", message);
    }

    static ServiceError unsigned() {
        return new ServiceError(FORBIDDEN, "MissingAuthenticationTokenException", "Missing Authentication Token");
    }

    /** Value of the header {@code X-Amzn-Errortype}. */
    public String header() {
        return type + ":http://internal.amazon.com/coral/com.amazon.bedrock/";
    }
}
