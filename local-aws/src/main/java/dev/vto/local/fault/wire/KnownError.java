package dev.vto.local.fault.wire;

import dev.vto.local.bedrock.Fault;
import dev.vto.local.fault.AwsPart;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * An error answer as AWS gives it.
 *
 * @param status of HTTP
 * @param type in JSON, with its namespace; where it has none, the code
 * @param code as the SDK sees it
 */
record KnownError(int status, String type, String code, String message) {
    private static final int CLIENT = 400;
    private static final int FORBIDDEN = 403;
    private static final int SERVER = 500;
    private static final int UNAVAILABLE = 503;
    private static final String TABLES = "com.amazonaws.dynamodb.v20120810#";
    private static final String QUEUES = "com.amazonaws.sqs#";
    private static final String ANY = "com.amazon.coral.service#";

    private static final List<KnownError> OF_TABLES = List.of(
            of(
                    SERVER,
                    TABLES,
                    "InternalServerError",
                    "The request processing has failed because of an unknown error, exception or failure."),
            of(UNAVAILABLE, ANY, "ServiceUnavailable", "DynamoDB is currently unavailable. Try again later."),
            of(
                    CLIENT,
                    TABLES,
                    "ProvisionedThroughputExceededException",
                    "The level of configured provisioned throughput for the table was exceeded. Consider increasing your"
                            + " provisioning level with the UpdateTable API."),
            of(CLIENT, "com.amazon.coral.availability#", "ThrottlingException", "Rate of requests exceeds the limit."),
            of(
                    CLIENT,
                    TABLES,
                    "RequestLimitExceeded",
                    "Throughput exceeds the current throughput limit for your account."),
            of(CLIENT, TABLES, "ResourceNotFoundException", "Requested resource not found"),
            of(CLIENT, ANY, "ExpiredTokenException", "The security token included in the request is expired"),
            of(CLIENT, ANY, "AccessDeniedException", "User is not authorized to perform this action"));

    private static final List<KnownError> OF_QUEUES = List.of(
            of(
                    SERVER,
                    ANY,
                    "InternalFailure",
                    "The request processing has failed because of an unknown error, exception, or failure."),
            of(
                    UNAVAILABLE,
                    ANY,
                    "ServiceUnavailable",
                    "The request has failed due to a temporary failure of the server."),
            of(CLIENT, QUEUES, "RequestThrottled", "The request was denied due to request throttling."),
            of(CLIENT, QUEUES, "OverLimit", "The maximum number of in flight messages is reached."),
            of(FORBIDDEN, ANY, "AccessDeniedException", "Access to the resource is denied."));

    private static final List<KnownError> OF_OBJECTS = List.of(
            of(SERVER, "", "InternalError", "We encountered an internal error. Please try again."),
            of(UNAVAILABLE, "", "SlowDown", "Please reduce your request rate."),
            of(UNAVAILABLE, "", "ServiceUnavailable", "Service is unable to handle request."),
            of(
                    CLIENT,
                    "",
                    "RequestTimeout",
                    "Your socket connection to the server was not read from or written to within the timeout period."
                            + " Idle connections will be closed."),
            of(FORBIDDEN, "", "AccessDenied", "Access Denied"));

    private static final List<KnownError> OF_ENGINE = Stream.of(
                    Stream.of(Fault.INTERNAL), Arrays.stream(Fault.values()).filter(fault -> fault != Fault.INTERNAL))
            .flatMap(faults -> faults)
            .flatMap(fault -> fault.error().stream())
            .map(error -> new KnownError(error.status(), error.type(), error.type(), error.message()))
            .toList();

    /** Those of a part; the first is that of a failed server. */
    static List<KnownError> of(AwsPart part) {
        return switch (part) {
            case DYNAMODB -> OF_TABLES;
            case SQS -> OF_QUEUES;
            case S3 -> OF_OBJECTS;
            case BEDROCK -> OF_ENGINE;
        };
    }

    private static KnownError of(int status, String namespace, String code, String message) {
        return new KnownError(status, namespace + code, code, message);
    }

    boolean callersFault() {
        return status < SERVER;
    }
}
