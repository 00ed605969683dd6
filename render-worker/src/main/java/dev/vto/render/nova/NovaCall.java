package dev.vto.render.nova;

import dev.vto.render.engine.EngineOutcome;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;

/** One call on its way through the SDK: what is sent, and what came of it. Belongs to the thread that makes the call. */
final class NovaCall {
    static final ExecutionAttribute<NovaCall> ATTRIBUTE = new ExecutionAttribute<>("NovaCall");

    private final NovaBody body;
    private final Long seed;
    private final String model;
    private EngineOutcome outcome;

    NovaCall(NovaBody body, Long seed, String model) {
        this.body = body;
        this.seed = seed;
        this.model = model;
    }

    NovaBody body() {
        return body;
    }

    void answered(InputStream answer) {
        outcome = NovaAnswer.read(answer, seed, model);
    }

    /** Nothing while there is no answer with HTTP 200. */
    Optional<EngineOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }
}
