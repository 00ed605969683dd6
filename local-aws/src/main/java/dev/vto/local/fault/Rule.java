package dev.vto.local.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A fault, the calls that it may befall and when. What is null restricts nothing.
 *
 * @param id unique in its plan; records name it
 * @param client name of the calling service, {@code s3} for what the bucket tells the queues
 * @param operation as AWS calls it, {@code UpdateItem}
 * @param fromMs begin in milliseconds after that of the plan; 0 when null
 * @param untilMs end, exclusive, in the same; for ever when null
 * @param probability of befalling a call, above 0 to 1; 1 when null
 * @param most calls that it befalls at most; any number when null
 * @param ms what the fault says; null where it needs none
 * @param error code of the error answer, {@code ThrottlingException}, of the fault {@code error}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rule(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) FaultKind fault,
        String client,
        AwsPart part,
        String operation,
        Long fromMs,
        Long untilMs,
        Double probability,
        Integer most,
        Long ms,
        String error) {
    /** The client whose calls are what the bucket tells the queues. */
    public static final String EVENTS = "s3";

    /** A rule for every call, from the plan's begin on. */
    public static Rule of(String id, FaultKind fault) {
        return new Rule(id, fault, null, null, null, null, null, null, null, null, null);
    }

    /** For calls of that client alone. */
    public Rule client(String name) {
        return new Rule(id, fault, name, part, operation, fromMs, untilMs, probability, most, ms, error);
    }

    /** For calls of that part alone. */
    public Rule part(AwsPart called) {
        return new Rule(id, fault, client, called, operation, fromMs, untilMs, probability, most, ms, error);
    }

    /** For calls of that operation alone. */
    public Rule on(AwsPart called, String name) {
        return new Rule(id, fault, client, called, name, fromMs, untilMs, probability, most, ms, error);
    }

    /** In force from the one millisecond after the plan's begin to the other. */
    public Rule between(long from, long until) {
        return new Rule(id, fault, client, part, operation, from, until, probability, most, ms, error);
    }

    /** Befalls a call with that probability. */
    public Rule probability(double chance) {
        return new Rule(id, fault, client, part, operation, fromMs, untilMs, chance, most, ms, error);
    }

    /** Befalls so many calls at most. */
    public Rule most(int calls) {
        return new Rule(id, fault, client, part, operation, fromMs, untilMs, probability, calls, ms, error);
    }

    /** With that time in milliseconds. */
    public Rule ms(long time) {
        return new Rule(id, fault, client, part, operation, fromMs, untilMs, probability, most, time, error);
    }

    /** With that error code. */
    public Rule error(String code) {
        return new Rule(id, fault, client, part, operation, fromMs, untilMs, probability, most, ms, code);
    }
}
