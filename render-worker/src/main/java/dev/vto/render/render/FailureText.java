package dev.vto.render.render;

import dev.vto.platform.job.JobFailure;
import dev.vto.render.engine.EngineFailure;

/** How an engine's failure ends a job: stable codes, and words for people. */
final class FailureText {
    /** An answer was lost, and asking again would cost more than is permitted. */
    static final JobFailure ANSWER_LOST = new JobFailure(
            "answer_lost",
            "The engine's answer was lost, and asking once more might be charged again. Send a new job to try again.");

    private static final JobFailure MODERATED_INPUT = new JobFailure(
            "moderated_input",
            "The engine's content filter refused the photo, the product picture or the words. Use others.");
    private static final JobFailure MODERATED_OUTPUT = new JobFailure(
            "moderated_output",
            "The engine's content filter held back all pictures it had drawn. Another photo or seed may pass.");

    private FailureText() {}

    static JobFailure of(EngineFailure.Permanent failure) {
        return new JobFailure(failure.code(), failure.message());
    }

    static JobFailure of(EngineFailure.Moderated failure) {
        return switch (failure.stage()) {
            case INPUT -> MODERATED_INPUT;
            case OUTPUT -> MODERATED_OUTPUT;
        };
    }

    static JobFailure of(EngineFailure.EngineGone failure) {
        return new JobFailure(
                "engine_gone",
                "The engine is not available any more (" + failure.reason()
                        + "). The retailer has to choose another one.");
    }
}
