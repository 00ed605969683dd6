package dev.vto.notify.frame;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;

/** What a client may send: one JSON object with a {@code type}. Read by {@link Frames#read}. */
@RegisterForReflection
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClientFrame.Subscribe.class, name = "subscribe"),
    @JsonSubTypes.Type(value = ClientFrame.Unsubscribe.class, name = "unsubscribe"),
    @JsonSubTypes.Type(value = ClientFrame.Ping.class, name = "ping")
})
public sealed interface ClientFrame {

    /** How many jobs one frame may name. */
    int MOST_JOBS = 100;

    /**
     * Send me the present state of these jobs and what becomes of them.
     *
     * @param jobIds 1 to 100 ids; ids named twice count once
     */
    @RegisterForReflection
    record Subscribe(List<String> jobIds) implements ClientFrame {

        /** Checks how many there are. */
        public Subscribe {
            jobIds = checked(jobIds);
        }
    }

    /**
     * Say nothing more about these jobs on this socket.
     *
     * @param jobIds 1 to 100 ids
     */
    @RegisterForReflection
    record Unsubscribe(List<String> jobIds) implements ClientFrame {

        /** Checks how many there are. */
        public Unsubscribe {
            jobIds = checked(jobIds);
        }
    }

    /** Are you there? */
    @RegisterForReflection
    record Ping() implements ClientFrame {}

    private static List<String> checked(List<String> ids) {
        if (ids == null
                || ids.isEmpty()
                || ids.size() > MOST_JOBS
                || ids.stream().anyMatch(Objects::isNull)) {
            throw new FrameException(
                    FrameException.INVALID_FRAME,
                    "jobIds names " + (ids == null ? 0 : ids.size()) + " jobs; it must name 1 to " + MOST_JOBS
                            + ", each a string");
        }
        return ids.stream().distinct().toList();
    }
}
