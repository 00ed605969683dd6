package dev.vto.local.bedrock.drawing;

import java.util.function.Function;

/** What draws in each mode. The preview engine is loaded when it is first asked for. */
public final class Drawings implements Function<EngineMode, Drawing> {
    private final Drawing stub = new StubDrawing();
    private Drawing preview;

    @Override
    public Drawing apply(EngineMode mode) {
        return switch (mode) {
            case STUB -> stub;
            case PREVIEW -> preview();
        };
    }

    private synchronized Drawing preview() {
        if (preview == null) {
            preview = new PreviewDrawing();
        }
        return preview;
    }
}
