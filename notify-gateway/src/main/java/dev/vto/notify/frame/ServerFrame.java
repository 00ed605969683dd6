package dev.vto.notify.frame;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobStage;
import dev.vto.platform.job.JobStatus;
import dev.vto.platform.job.view.ErrorView;
import dev.vto.platform.job.view.JobViews;
import dev.vto.platform.job.view.ResultView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** What the gateway sends: one JSON object with a {@code type}. Absent parts are left out. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ServerFrame.Hello.class, name = "hello"),
    @JsonSubTypes.Type(value = ServerFrame.State.class, name = ServerFrame.State.TYPE),
    @JsonSubTypes.Type(value = ServerFrame.Pong.class, name = "pong"),
    @JsonSubTypes.Type(value = ServerFrame.Failure.class, name = "error")
})
public sealed interface ServerFrame {

    /** The frame's {@code type}, for metrics. */
    default String type() {
        return switch (this) {
            case Hello _ -> "hello";
            case State _ -> State.TYPE;
            case Pong _ -> "pong";
            case Failure _ -> "error";
        };
    }

    /**
     * The first frame of every socket.
     *
     * @param connectionId 32 hex digits; may be named when a job is submitted
     */
    @RegisterForReflection
    record Hello(String connectionId) implements ServerFrame {}

    /**
     * Where a job stands. Later frames of a job have higher versions.
     *
     * @param id 32 hex digits
     * @param status created, processing, completed, error or cancelled; the last three are final
     * @param stage progress of an open job
     * @param version of the row
     * @param result presigned addresses when completed, else null
     * @param error why it ended in error, else null
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(String id, JobStatus status, JobStage stage, long version, ResultView result, ErrorView error)
            implements ServerFrame {

        /** Its {@code type}. */
        public static final String TYPE = "job";

        /** The frame of a job, its addresses good from now. */
        public static State of(Job job, JobViews views) {
            return new State(job.id(), job.status(), job.stage(), job.version(), views.result(job), views.error(job));
        }
    }

    /** Answers a ping. */
    @RegisterForReflection
    record Pong() implements ServerFrame {}

    /**
     * A frame of the client could not be followed; the socket stays open.
     *
     * @param code stable
     * @param message what was wrong and what to do
     * @param jobIds the jobs that it is about, or null
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Failure(String code, String message, List<String> jobIds) implements ServerFrame {}
}
