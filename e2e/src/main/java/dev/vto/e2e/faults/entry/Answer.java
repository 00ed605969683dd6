package dev.vto.e2e.faults.entry;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.util.List;

/**
 * What a shopper's client did and saw.
 *
 * @param began when it was sent; absent (0) for what comes by itself
 * @param at when the answer or the frame was there
 * @param client who
 * @param operation submit, get, cancel, download, browse, frame, connected or closed
 * @param outcome null for what comes by itself
 * @param status HTTP status; 0 where there was no answer
 * @param job id of the job, where it is known
 * @param key Idempotency-Key of a submit
 * @param requestHash equal for equal requests
 * @param version of the job as it was seen
 * @param jobStatus of the job as it was seen
 * @param sha256 of what was downloaded, hex
 * @param urls of pictures: those that were seen, or the one that was downloaded
 * @param code close code of a socket
 * @param socket name of the WebSocket
 * @param connection the id that the socket's hello gave, where it is recorded
 */
public record Answer(
        long began,
        long at,
        String client,
        Operation operation,
        Outcome outcome,
        int status,
        String job,
        String key,
        String requestHash,
        Long version,
        String jobStatus,
        String sha256,
        List<String> urls,
        Integer code,
        String socket,
        String connection,
        @JacksonInject(useInput = OptBoolean.FALSE) Place place)
        implements Entry {

    /** What clients do. */
    public enum Operation {
        /** POST of a job. */
        @JsonProperty("submit")
        SUBMIT,
        /** GET of a job. */
        @JsonProperty("get")
        GET,
        /** DELETE of a job. */
        @JsonProperty("cancel")
        CANCEL,
        /** GET of a picture. */
        @JsonProperty("download")
        DOWNLOAD,
        /** GET of a product. */
        @JsonProperty("browse")
        BROWSE,
        /** A job's state came by the WebSocket. */
        @JsonProperty("frame")
        FRAME,
        /** A WebSocket is open. */
        @JsonProperty("connected")
        CONNECTED,
        /** A WebSocket is closed. */
        @JsonProperty("closed")
        CLOSED
    }

    /** How a call ended. */
    public enum Outcome {
        /** Done. */
        @JsonProperty("ok")
        OK,
        /** Refused: surely not done. */
        @JsonProperty("failed")
        FAILED,
        /** Nobody knows. */
        @JsonProperty("unknown")
        UNKNOWN
    }

    /** What comes by itself began when it was there. */
    public Answer {
        began = began == 0 ? at : began;
        urls = urls == null ? List.of() : List.copyOf(urls);
        boolean whole = operation != Operation.FRAME || job != null && version != null && socket != null;
        if (!whole || operation == Operation.CONNECTED && socket == null) {
            throw new UnreadableRecord("a frame has a job, a version and a socket, and a connection has a socket");
        }
    }

    /** Whether it is this operation. */
    public boolean is(Operation other) {
        return operation == other;
    }

    /** Whether it was done. */
    public boolean ok() {
        return outcome == Outcome.OK;
    }

    /** Keys of the pictures that the addresses are of. */
    public List<String> pictureKeys() {
        return urls.stream().map(Answer::pictureKey).toList();
    }

    private static String pictureKey(String url) {
        int query = url.indexOf('?');
        String plain = query < 0 ? url : url.substring(0, query);
        int root = plain.indexOf("results/");
        return root < 0 ? plain : plain.substring(root);
    }
}
