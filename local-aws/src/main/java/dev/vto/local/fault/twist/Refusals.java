package dev.vto.local.fault.twist;

import dev.vto.local.bedrock.Fault;
import dev.vto.local.fault.AwsPart;
import dev.vto.local.fault.plan.Firing;
import dev.vto.local.fault.wire.AwsAnswer;
import dev.vto.local.fault.wire.ErrorAnswers;
import java.util.Optional;

/** Answers that are made up, so that the emulator is not called. */
public final class Refusals {
    private Refusals() {}

    /** What the call is refused with; empty where it is not refused. */
    public static Optional<AwsAnswer> of(Firing firing, AwsPart part) {
        return switch (firing.kind()) {
            case ERROR -> Optional.of(ErrorAnswers.of(part, firing.rule().error()));
            case THROTTLE -> Optional.of(ErrorAnswers.throttled(part));
            case MODERATED -> Optional.of(ErrorAnswers.engine(Fault.INPUT_BLOCKED));
            case GONE -> Optional.of(ErrorAnswers.engine(Fault.END_OF_LIFE));
            case MODEL_ERROR -> Optional.of(ErrorAnswers.engine(Fault.MODEL_ERROR));
            case NOT_READY -> Optional.of(ErrorAnswers.engine(Fault.MODEL_NOT_READY));
            default -> Optional.empty();
        };
    }
}
