package dev.vto.local.fault.wire;

import dev.vto.local.fault.AwsPart;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which operation of a part a call is. */
public final class Operations {
    static final String TARGET = "X-Amz-Target";
    private static final String UPLOAD = "uploadId";

    private Operations() {}

    /** Name of the operation as AWS calls it; for what is not known, the method. */
    public static String of(AwsPart part, AwsRequest call) {
        return switch (part) {
            case DYNAMODB, SQS -> target(call);
            case BEDROCK ->
                call.uri().endsWith("/invoke") ? "InvokeModel" : call.method().name();
            case S3 -> object(call);
        };
    }

    private static String target(AwsRequest call) {
        var target = call.headers().get(TARGET);
        return target == null ? call.method().name() : target.substring(target.indexOf('.') + 1);
    }

    private static String object(AwsRequest call) {
        var query = parameters(call.uri());
        var bucket = ObjectKey.of(call).isEmpty();
        return switch (call.method().name()) {
            case "GET" -> bucket ? "ListObjects" : "GetObject";
            case "HEAD" -> bucket ? "HeadBucket" : "HeadObject";
            case "PUT" -> put(call, query, bucket);
            case "POST" -> post(query);
            case "DELETE" -> query.contains(UPLOAD) ? "AbortMultipartUpload" : bucket ? "DeleteBucket" : "DeleteObject";
            default -> call.method().name();
        };
    }

    private static String put(AwsRequest call, Set<String> query, boolean bucket) {
        if (bucket) {
            return "CreateBucket";
        }
        if (query.contains(UPLOAD)) {
            return "UploadPart";
        }
        return call.headers().contains("x-amz-copy-source") ? "CopyObject" : "PutObject";
    }

    private static String post(Set<String> query) {
        if (query.contains("delete")) {
            return "DeleteObjects";
        }
        return query.contains(UPLOAD) ? "CompleteMultipartUpload" : "CreateMultipartUpload";
    }

    private static Set<String> parameters(String uri) {
        var query = uri.split("\\?", 2);
        return query.length == 1
                ? Set.of()
                : Arrays.stream(query[1].split("&"))
                        .map(parameter -> parameter.split("=")[0])
                        .collect(Collectors.toSet());
    }
}
