package dev.vto.local.fault.detail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.local.fault.AwsPart;
import dev.vto.local.fault.wire.AwsAnswer;
import dev.vto.local.fault.wire.AwsRequest;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds to a call's entry what its part knows of it. */
public final class Details {
    private static final Logger LOG = LoggerFactory.getLogger(Details.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> keys;

    /** @param keys name of the key attribute of each table */
    public Details(Map<String, String> keys) {
        this.keys = Map.copyOf(keys);
    }

    /**
     * Adds.
     *
     * @param answer the part's own; null when the call did not reach it
     */
    public void add(ObjectNode entry, AwsPart part, String operation, AwsRequest call, AwsAnswer answer) {
        try {
            known(entry, part, operation, call, answer);
        } catch (RuntimeException e) {
            LOG.error("{} {} is recorded without its details, for they cannot be read", part.label(), operation, e);
        }
    }

    private void known(ObjectNode entry, AwsPart part, String operation, AwsRequest call, AwsAnswer answer) {
        switch (part) {
            case DYNAMODB -> TableDetails.add(entry, keys, operation, json(call.body()), answer);
            case SQS -> QueueDetails.add(entry, operation, json(call.body()), answer);
            case S3 -> ObjectDetails.add(entry, operation, call, answer);
            case BEDROCK -> EngineDetails.add(entry, call, answer);
        }
    }

    /** Adds the message that the same sending made a second time. */
    public void addCopy(ObjectNode entry, AwsRequest send, AwsAnswer second) {
        QueueDetails.addCopy(entry, json(send.body()), second);
    }

    static JsonNode json(Buffer body) {
        try {
            return JSON.readTree(body.getBytes());
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    static JsonNode json(AwsAnswer answer) {
        return answer != null && answer.succeeded() ? json(answer.body()) : JSON.missingNode();
    }
}
