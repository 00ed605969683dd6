package dev.vto.e2e.faults.entry;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;

/**
 * Something that befell a process.
 *
 * @param at when; before the signal where it takes something from the process, after it where it gives it back
 * @param name of the process, as in calls
 * @param event what
 */
public record ProcessEvent(
        long at,
        String name,
        Event event,
        @JacksonInject(useInput = OptBoolean.FALSE) Place place) implements Entry {

    /** What may befall a process. */
    public enum Event {
        /** Begun. */
        @JsonProperty("started")
        STARTED,
        /** Serves. */
        @JsonProperty("ready")
        READY,
        /** By SIGKILL. */
        @JsonProperty("killed")
        KILLED,
        /** By SIGSTOP. */
        @JsonProperty("paused")
        PAUSED,
        /** By SIGCONT. */
        @JsonProperty("resumed")
        RESUMED,
        /** By SIGTERM. */
        @JsonProperty("stopped")
        STOPPED
    }
}
