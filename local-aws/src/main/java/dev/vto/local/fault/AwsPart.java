package dev.vto.local.fault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A part of AWS that services call, with the operations that a rule may name. */
public enum AwsPart {
    DYNAMODB(
            "GetItem",
            "PutItem",
            "UpdateItem",
            "DeleteItem",
            "Query",
            "Scan",
            "BatchGetItem",
            "BatchWriteItem",
            "TransactGetItems",
            "TransactWriteItems",
            "DescribeTable",
            "ListTables"),
    SQS(
            "SendMessage",
            "SendMessageBatch",
            "ReceiveMessage",
            "DeleteMessage",
            "DeleteMessageBatch",
            "ChangeMessageVisibility",
            "ChangeMessageVisibilityBatch",
            "GetQueueUrl",
            "GetQueueAttributes",
            "PurgeQueue"),
    S3(
            "GetObject",
            "HeadObject",
            "PutObject",
            "CopyObject",
            "DeleteObject",
            "DeleteObjects",
            "ListObjects",
            "HeadBucket",
            "CreateMultipartUpload",
            "UploadPart",
            "CompleteMultipartUpload",
            "AbortMultipartUpload"),
    BEDROCK("InvokeModel");

    private final List<String> operations;

    AwsPart(String... operations) {
        this.operations = List.of(operations);
    }

    /** The operations that a rule may name. */
    public List<String> operations() {
        return operations;
    }

    /** As it is written in plans and records. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a name that is not known */
    @JsonCreator
    public static AwsPart of(String label) {
        return Arrays.stream(values())
                .filter(part -> part.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" is not a part; there are %s"
                        .formatted(
                                label,
                                Arrays.stream(values()).map(AwsPart::label).toList())));
    }
}
