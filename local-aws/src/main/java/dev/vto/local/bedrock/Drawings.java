package dev.vto.local.bedrock;

import java.util.function.Function;

/** What draws in each mode. */
public final class Drawings implements Function<EngineMode, Drawing> {
    private final Drawing stub = new StubDrawing();

    @Override
    public Drawing apply(EngineMode mode) {
        return switch (mode) {
            case STUB -> stub;
            case PREVIEW -> throw new IllegalStateException("The preview engine is not part of this build");
        };
    }
}
