package dev.vto.render.engine;

import java.time.Duration;

/** Why a call brought no pictures. What is to be done follows from the type, never from a text. */
public sealed interface EngineFailure extends EngineOutcome {

    /**
     * The engine has trouble of its own; the same call may succeed later. Nothing was charged.
     *
     * @param reason for the log
     * @param retryAfter what the engine asked to wait; zero where it said nothing
     */
    record Retryable(String reason, Duration retryAfter) implements EngineFailure {
        @Override
        public String label() {
            return "retryable";
        }
    }

    /**
     * Too many calls for now. Nothing was charged.
     *
     * @param retryAfter what the engine asked to wait; zero where it said nothing
     */
    record Throttled(Duration retryAfter) implements EngineFailure {
        @Override
        public String label() {
            return "throttled";
        }
    }

    /**
     * The engine will never take this request.
     *
     * @param code stable code in lower_snake_case
     * @param message for people: what was wrong and what to do
     */
    record Permanent(String code, String message) implements EngineFailure {
        /** The engine does not like the pictures or parameters. */
        public static final String REFUSED_INPUT = "engine_refused_input";

        /** The engine does not know us, or does not let us. */
        public static final String REFUSED_ACCESS = "engine_refused_access";

        @Override
        public String label() {
            return "permanent";
        }
    }

    /**
     * A content filter stopped it; the same pictures will be stopped again.
     *
     * @param stage what the filter saw
     */
    record Moderated(Stage stage) implements EngineFailure {

        /** What a content filter saw. */
        public enum Stage {
            INPUT,
            OUTPUT
        }

        @Override
        public String label() {
            return "moderated";
        }
    }

    /**
     * The engine, or its model, is not there (any more).
     *
     * @param reason in the engine's words
     */
    record EngineGone(String reason) implements EngineFailure {
        @Override
        public String label() {
            return "engine_gone";
        }
    }

    /**
     * The request was sent and no usable answer came: it may have been paid for.
     *
     * @param reason for the log
     */
    record LostAnswer(String reason) implements EngineFailure {
        @Override
        public String label() {
            return "lost_answer";
        }
    }
}
