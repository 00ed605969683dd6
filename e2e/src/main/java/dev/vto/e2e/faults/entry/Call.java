package dev.vto.e2e.faults.entry;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * A service's call to a stand-in, as the proxy between them saw it.
 *
 * @param id by which a firing names it
 * @param began when the proxy had the request
 * @param at when the stand-in's answer was there, before any of it was sent on; or when the call ended without
 * @param client name of the process that called, or {@code s3} for the bucket's events
 * @param part dynamodb, sqs, s3 or bedrock
 * @param operation name of the API's operation
 * @param status HTTP status of the answer; 0 where there was none
 * @param error short name of the error; null on success
 * @param reached whether the stand-in did it
 * @param answered whether the client was sent the whole answer
 * @param fault id of the firing that hit it, or null
 * @param table of dynamodb
 * @param index of dynamodb, where one was asked
 * @param key of dynamodb the row's, of s3 the object's
 * @param row the whole new row of a write that succeeded; JSON null after a deletion; null otherwise
 * @param queue of sqs
 * @param messages sent, received, deleted
 * @param seconds of visibility
 * @param sha256 of the object that was put or got, hex
 * @param metadata of the object that was put
 * @param keys of objects that were deleted
 * @param seed of an engine call: says whose job it was
 * @param images SHA-256 of each picture that the engine returned, hex
 * @param requestSha256 of what the engine was sent, hex
 */
public record Call(
        long id,
        long began,
        long at,
        String client,
        String part,
        String operation,
        int status,
        String error,
        boolean reached,
        boolean answered,
        Long fault,
        String table,
        String index,
        String key,
        JsonNode row,
        String queue,
        List<Message> messages,
        Integer seconds,
        String sha256,
        Map<String, String> metadata,
        List<String> keys,
        Long seed,
        List<String> images,
        String requestSha256,
        @JacksonInject(useInput = OptBoolean.FALSE) Place place)
        implements Entry {
    private static final int OK = 200;
    private static final int ERRORS = 400;

    /**
     * A message of SQS.
     *
     * @param messageId null where only a receipt is known
     * @param body null where only a receipt is known
     * @param receipt null when sent
     * @param seconds of visibility or delay; null where nothing was said
     */
    public record Message(String messageId, String body, String receipt, Integer seconds) {}

    /** Absent lists are empty. */
    public Call {
        messages = messages == null ? List.of() : List.copyOf(messages);
        metadata = metadata == null ? Map.of() : Map.copyOf(metadata);
        keys = keys == null ? List.of() : List.copyOf(keys);
        images = images == null ? List.of() : List.copyOf(images);
    }

    /** Whether the stand-in did what was asked. */
    public boolean done() {
        return reached && status >= OK && status < ERRORS;
    }

    /** Whether an error was answered, by the stand-in or in its name. */
    public boolean refused() {
        return status >= ERRORS;
    }

    /**
     * Whether it is about the job: its row, its pictures, a message that names it, or its drawing.
     *
     * @param job id of the job
     * @param seedOfJob the seed that its drawings are known by, or null
     */
    public boolean concerns(String job, Long seedOfJob) {
        return switch (part) {
            case "dynamodb" -> job.equals(key);
            case "s3" -> shows(key, job) || keys.stream().anyMatch(other -> shows(other, job));
            case "sqs" ->
                messages.stream().anyMatch(m -> m.body() != null && m.body().contains(job));
            case "bedrock" -> seed != null && seed.equals(seedOfJob);
            default -> false;
        };
    }

    private static boolean shows(String object, String job) {
        return object != null && object.startsWith("results/" + job + "/");
    }
}
