package dev.vto.local.fault.detail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.local.fault.wire.AwsAnswer;

/** Queue and messages of SQS's calls. */
final class QueueDetails {
    private static final String ENTRIES = "Entries";
    private static final String BODY = "body";

    private QueueDetails() {}

    static void add(ObjectNode entry, String operation, JsonNode request, AwsAnswer answer) {
        var url = request.path("QueueUrl").asText("");
        if (url.isEmpty()) {
            return;
        }
        entry.put("queue", url.substring(url.lastIndexOf('/') + 1));
        var done = Details.json(answer);
        switch (operation) {
            case "SendMessage" -> sent(entry.putArray("messages"), request, done);
            case "SendMessageBatch" -> {
                var messages = entry.putArray("messages");
                request.path(ENTRIES).forEach(one -> sent(messages, one, successful(done, one)));
            }
            case "ReceiveMessage" -> received(entry.putArray("messages"), done);
            case "DeleteMessage", "ChangeMessageVisibility" -> handled(entry.putArray("messages"), request);
            case "DeleteMessageBatch", "ChangeMessageVisibilityBatch" -> {
                var messages = entry.putArray("messages");
                request.path(ENTRIES).forEach(one -> handled(messages, one));
            }
            default -> {
                // no messages
            }
        }
    }

    /** Adds the message that the same request made a second time. */
    static void addCopy(ObjectNode entry, JsonNode request, AwsAnswer second) {
        sent(entry.withArray("messages"), request, Details.json(second));
    }

    private static JsonNode successful(JsonNode answer, JsonNode one) {
        for (var sent : answer.path("Successful")) {
            if (sent.path("Id").equals(one.path("Id"))) {
                return sent;
            }
        }
        return answer.path("none");
    }

    private static void sent(ArrayNode messages, JsonNode request, JsonNode answer) {
        var message = messages.addObject();
        if (answer.has("MessageId")) {
            message.put("messageId", answer.path("MessageId").asText());
        }
        message.put(BODY, request.path("MessageBody").asText());
    }

    private static void received(ArrayNode messages, JsonNode answer) {
        answer.path("Messages").forEach(message -> messages.addObject()
                .put("messageId", message.path("MessageId").asText())
                .put(BODY, message.path("Body").asText())
                .put("receipt", message.path("ReceiptHandle").asText()));
    }

    private static void handled(ArrayNode messages, JsonNode request) {
        var message = messages.addObject()
                .put("receipt", request.path("ReceiptHandle").asText());
        if (request.has("VisibilityTimeout")) {
            message.put("seconds", request.path("VisibilityTimeout").asInt());
        }
    }
}
