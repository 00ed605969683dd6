package dev.vto.local.fault;

import static dev.vto.local.fault.AwsPart.BEDROCK;
import static dev.vto.local.fault.AwsPart.DYNAMODB;
import static dev.vto.local.fault.AwsPart.SQS;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can befall a call between a service and AWS. */
public enum FaultKind {
    /** Forwarded {@code ms} later. */
    DELAY(Time.NEEDED),
    /** Not forwarded; an error answer of the part, the one that {@code error} names or that of a failed server. */
    ERROR(Time.NONE),
    /** Not forwarded; the answer of the part to a caller over its limit. */
    THROTTLE(Time.NONE),
    /** Not forwarded; the connection is closed. */
    DROP_REQUEST(Time.NONE),
    /** Forwarded and done; the connection is closed instead of the answer. */
    DROP_ANSWER(Time.NONE),
    /** Forwarded and done; the connection is closed in the middle of the answer. */
    CUT(Time.NONE),
    /** Forwarded and done; no answer until the plan is healed or the client goes. */
    HANG(Time.NONE),
    /** Every connection of one client is closed for as long as the rule is in force. */
    PARTITION(Time.NONE),
    /** An index answers as it did at least {@code ms} ago. */
    STALE_INDEX(Time.NEEDED, DYNAMODB, "Query"),
    /** A message is sent twice. */
    DUPLICATE(Time.NONE, SQS, "SendMessage"),
    /** A message is delivered {@code ms} later, rounded up to whole seconds, at most 900 s. */
    LATE(Time.NEEDED, SQS, "SendMessage"),
    /** Received messages are shuffled; a single one comes back later, within {@code ms} rounded up to whole seconds. */
    REORDER(Time.NEEDED, SQS, "ReceiveMessage"),
    /** The pictures are refused by the content filters. */
    MODERATED(Time.NONE, BEDROCK, "InvokeModel"),
    /** The model has reached the end of its life. */
    GONE(Time.NONE, BEDROCK, "InvokeModel"),
    /** The model failed. */
    MODEL_ERROR(Time.NONE, BEDROCK, "InvokeModel"),
    /** Forwarded and done, and thus charged, but answered as having taken too long. */
    MODEL_TIMEOUT(Time.NONE, BEDROCK, "InvokeModel"),
    /** The model is being loaded. */
    NOT_READY(Time.NONE, BEDROCK, "InvokeModel");

    private enum Time {
        NONE,
        NEEDED
    }

    private static final Set<FaultKind> OF_EVENTS = Set.of(DELAY, DUPLICATE, LATE);

    private final boolean timed;
    private final Optional<AwsPart> part;
    private final Optional<String> operation;

    FaultKind(Time time) {
        this.timed = time == Time.NEEDED;
        this.part = Optional.empty();
        this.operation = Optional.empty();
    }

    FaultKind(Time time, AwsPart part, String operation) {
        this.timed = time == Time.NEEDED;
        this.part = Optional.of(part);
        this.operation = Optional.of(operation);
    }

    /** Whether a rule must give {@code ms}. */
    public boolean timed() {
        return timed;
    }

    /** Whether it can befall calls of that kind. */
    public boolean fits(AwsPart calledPart, String calledOperation) {
        return part.map(calledPart::equals).orElse(true)
                && operation.map(calledOperation::equals).orElse(true);
    }

    /** Whether it can befall what S3 tells the queues: S3 delivers late and twice, but it loses nothing. */
    public boolean fitsEvents() {
        return OF_EVENTS.contains(this);
    }

    /** The part that alone it can befall. */
    public Optional<AwsPart> part() {
        return part;
    }

    /** The operation that alone it can befall. */
    public Optional<String> operation() {
        return operation;
    }

    /** As it is written in plans and records. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a name that is not known */
    @JsonCreator
    public static FaultKind of(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" is not a fault; there are %s"
                        .formatted(
                                label,
                                Arrays.stream(values()).map(FaultKind::label).toList())));
    }
}
