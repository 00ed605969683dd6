package dev.vto.local.fault.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.local.fault.plan.Facts;
import dev.vto.local.fault.plan.Firing;

/** The objects of a record. */
public final class Entries {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Entries() {}

    /**
     * How a call ended.
     *
     * @param id of the call
     * @param began when it arrived; {@link System#nanoTime()}, as is {@code at}
     */
    public static ObjectNode call(long id, long began, long at, Facts call, Outcome outcome) {
        var entry = JSON.createObjectNode().put("kind", "call").put("id", id).put("began", began);
        addresses(entry, at, call)
                .put("status", outcome.status())
                .put("error", outcome.error())
                .put("reached", outcome.reached())
                .put("answered", false);
        if (outcome.firing() != null) {
            entry.put("fault", outcome.firing().id());
        }
        return entry;
    }

    /** Notes that the client was sent the emulator's whole answer. */
    public static void answered(ObjectNode entry) {
        entry.put("answered", true);
    }

    /** A fault as it befalls a call. */
    public static ObjectNode fault(long at, Firing firing, Facts call, long callId) {
        var entry = JSON.createObjectNode().put("kind", "fault").put("id", firing.id());
        entry.put("at", at)
                .put("rule", firing.rule().id())
                .put("fault", firing.kind().label());
        return entry.put("client", call.client())
                .put("part", call.part().label())
                .put("operation", call.operation())
                .put("call", callId);
    }

    private static ObjectNode addresses(ObjectNode entry, long at, Facts call) {
        return entry.put("at", at)
                .put("client", call.client())
                .put("part", call.part().label())
                .put("operation", call.operation());
    }

    /**
     * What came of a call.
     *
     * @param status of the emulator's answer, or of the made-up one; 0 when there was none
     * @param error its code; null for none
     * @param reached whether the emulator was called
     * @param firing what befell it; null for nothing
     */
    public record Outcome(int status, String error, boolean reached, Firing firing) {}
}
