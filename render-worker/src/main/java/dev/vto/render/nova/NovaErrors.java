package dev.vto.render.nova;

import dev.vto.render.engine.EngineFailure;
import dev.vto.render.engine.EngineFailure.EngineGone;
import dev.vto.render.engine.EngineFailure.LostAnswer;
import dev.vto.render.engine.EngineFailure.Moderated;
import dev.vto.render.engine.EngineFailure.Permanent;
import dev.vto.render.engine.EngineFailure.Retryable;
import dev.vto.render.engine.EngineFailure.Throttled;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import org.apache.http.conn.ConnectTimeoutException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Says what an error of InvokeModel means.
 *
 * @see <a href="https://docs.aws.amazon.com/nova/latest/userguide/image-gen-errors.html">errors of Nova Canvas</a>
 */
final class NovaErrors {
    private static final String FILTERED = "blocked by our content filters";

    private NovaErrors() {}

    /** Bedrock answered with an error. */
    static EngineFailure of(AwsServiceException error) {
        String message = message(error);
        return switch (code(error)) {
            case "ThrottlingException", "ServiceQuotaExceededException" -> new Throttled(retryAfter(error));
            case "ModelNotReadyException",
                    "ModelErrorException",
                    "InternalServerException",
                    "ServiceUnavailableException",
                    // the next call has new credentials
                    "ExpiredTokenException" -> new Retryable(error.getMessage(), retryAfter(error));
            case "ModelTimeoutException" -> new LostAnswer(message);
            case "ResourceNotFoundException" -> new EngineGone(message);
            case "ValidationException" -> refused(message);
            default -> byStatus(error, message);
        };
    }

    /** No answer came. What happened before the request left is free. */
    static EngineFailure of(SdkClientException error) {
        boolean timedOut = error instanceof ApiCallTimeoutException || error instanceof ApiCallAttemptTimeoutException;
        IOException cause = ioCause(error);
        return timedOut || (cause != null && !beforeSending(cause))
                ? new LostAnswer(error.getMessage())
                : new Retryable(error.getMessage(), Duration.ZERO);
    }

    private static EngineFailure refused(String message) {
        if (message.contains(FILTERED)) {
            return new Moderated(Moderated.Stage.INPUT);
        }
        return message.toLowerCase(Locale.ROOT).contains("model identifier is invalid")
                ? new EngineGone(message)
                : new Permanent(
                        Permanent.REFUSED_INPUT,
                        "The engine refused the pictures or parameters: " + message
                                + " Change them and send a new job.");
    }

    private static EngineFailure byStatus(AwsServiceException error, String message) {
        return switch (error.statusCode()) {
            case 429 -> new Throttled(retryAfter(error));
            case 408, 504 -> new LostAnswer(message);
            case 401, 403 ->
                new Permanent(
                        Permanent.REFUSED_ACCESS,
                        "The engine refused this installation (" + code(error)
                                + "). The retailer has to allow the model to the worker's role.");
            case 404 -> new EngineGone(message);
            default ->
                error.statusCode() >= 500
                        ? new Retryable(error.getMessage(), retryAfter(error))
                        : new Permanent(Permanent.REFUSED_INPUT, "The engine refused the request: " + message);
        };
    }

    private static IOException ioCause(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return io;
            }
        }
        return null;
    }

    private static boolean beforeSending(IOException cause) {
        return cause instanceof ConnectException
                || cause instanceof ConnectTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException;
    }

    private static String code(AwsServiceException error) {
        return error.awsErrorDetails() == null || error.awsErrorDetails().errorCode() == null
                ? "unknown"
                : error.awsErrorDetails().errorCode();
    }

    private static String message(AwsServiceException error) {
        return error.awsErrorDetails() == null || error.awsErrorDetails().errorMessage() == null
                ? error.getMessage()
                : error.awsErrorDetails().errorMessage();
    }

    private static Duration retryAfter(AwsServiceException error) {
        if (error.awsErrorDetails() == null || error.awsErrorDetails().sdkHttpResponse() == null) {
            return Duration.ZERO;
        }
        return error.awsErrorDetails()
                .sdkHttpResponse()
                .firstMatchingHeader("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,5}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
    }
}
