package dev.vto.local.fault.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.local.bedrock.Fault;
import dev.vto.local.bedrock.ServiceError;
import dev.vto.local.fault.AwsPart;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/** Makes up error answers in the shape of each part. */
public final class ErrorAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "Content-Type";

    private ErrorAnswers() {}

    /** Codes that a part is known to answer. */
    public static List<String> codes(AwsPart part) {
        return KnownError.of(part).stream().map(KnownError::code).distinct().toList();
    }

    /** The answer with that code, or of a failed server when it is null. */
    public static AwsAnswer of(AwsPart part, String code) {
        var error = KnownError.of(part).stream()
                .filter(known -> code == null || known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code + " is not an error of " + part.label()));
        return switch (part) {
            case DYNAMODB -> json(error);
            case SQS -> queue(error);
            case S3 -> xml(error);
            case BEDROCK -> engine(new ServiceError(error.status(), error.type(), error.message()));
        };
    }

    /** What the part answers to a caller over its limit. */
    public static AwsAnswer throttled(AwsPart part) {
        return of(
                part,
                switch (part) {
                    case DYNAMODB -> "ProvisionedThroughputExceededException";
                    case SQS -> "RequestThrottled";
                    case S3 -> "SlowDown";
                    case BEDROCK -> "ThrottlingException";
                });
    }

    /** What the engine answers in that case. */
    public static AwsAnswer engine(Fault fault) {
        return engine(fault.error().orElseThrow());
    }

    private static AwsAnswer engine(ServiceError error) {
        var headers = headers("application/json").add("X-Amzn-Errortype", error.header());
        return new AwsAnswer(
                error.status(), headers, bytes(JSON.createObjectNode().put("message", error.message())));
    }

    private static AwsAnswer json(KnownError error) {
        var body = JSON.createObjectNode().put("__type", error.type()).put("message", error.message());
        return new AwsAnswer(error.status(), headers("application/x-amz-json-1.0"), bytes(body));
    }

    private static AwsAnswer queue(KnownError error) {
        var answer = json(error);
        answer.headers().add("x-amzn-query-error", error.code() + (error.callersFault() ? ";Sender" : ";Receiver"));
        return answer;
    }

    private static AwsAnswer xml(KnownError error) {
        var id = UUID.randomUUID().toString();
        var headers = headers("application/xml").add("x-amz-request-id", id);
        return new AwsAnswer(error.status(), headers, Buffer.buffer("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Error><Code>%s</Code><Message>%s</Message><RequestId>%s</RequestId></Error>
                """.formatted(error.code(), error.message(), id)));
    }

    private static MultiMap headers(String type) {
        return MultiMap.caseInsensitiveMultiMap()
                .add(TYPE, type)
                .add("x-amzn-requestid", UUID.randomUUID().toString());
    }

    private static Buffer bytes(Object body) {
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
