package dev.vto.local.bedrock;

import dev.vto.local.bedrock.canvas.InvalidRequest;
import dev.vto.local.bedrock.canvas.RequestReader;
import dev.vto.local.bedrock.drawing.Drawing;
import dev.vto.local.bedrock.drawing.DrawnImages;
import dev.vto.local.bedrock.drawing.EngineMode;
import dev.vto.local.bedrock.drawing.PngPadding;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Nova Canvas without its wire: a body in, an outcome out. Blocks while it draws. */
final class Engine {
    private final EngineSettings settings;
    private final Function<EngineMode, Drawing> drawings;
    private final CallLog calls = new CallLog(Clock.systemUTC());

    Engine(EngineSettings settings, Function<EngineMode, Drawing> drawings) {
        this.settings = settings;
        this.drawings = drawings;
    }

    EngineSettings settings() {
        return settings;
    }

    CallLog calls() {
        return calls;
    }

    Outcome invoke(byte[] body) {
        try {
            var request = RequestReader.read(body);
            var fault = settings.nextFault();
            calls.add(request, fault.map(f -> f.name().toLowerCase(Locale.ROOT)).orElse("drawn"));
            pause(settings.delayMs());
            if (fault.isPresent() && fault.get().error().isPresent()) {
                return new Outcome.Refused(fault.get().error().get());
            }
            var drawn = PngPadding.of(drawings.apply(settings.mode()).draw(request), settings.bytes());
            return fault.isPresent() ? spoilt(drawn, fault.get()) : answer(drawn.images(), drawn, "");
        } catch (InvalidRequest e) {
            return new Outcome.Refused(ServiceError.validation(e.getMessage()));
        }
    }

    private static Outcome spoilt(DrawnImages drawn, Fault fault) {
        return switch (fault) {
            case ALL_BLOCKED -> answer(List.of(), drawn, fault.message());
            case SOME_BLOCKED -> answer(drawn.images().subList(0, drawn.images().size() - 1), drawn, fault.message());
            default -> new Outcome.Lost();
        };
    }

    private static Outcome answer(List<byte[]> images, DrawnImages drawn, String error) {
        var base64 = Base64.getEncoder();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("images", images.stream().map(base64::encodeToString).toList());
        drawn.mask().ifPresent(mask -> answer.put("maskImage", base64.encodeToString(mask)));
        if (!error.isEmpty()) {
            answer.put("error", error);
        }
        return new Outcome.Answered(answer);
    }

    private static void pause(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a call comes to. */
    sealed interface Outcome {
        /** The body of a 200. */
        record Answered(Map<String, Object> body) implements Outcome {}

        /** An error. */
        record Refused(ServiceError error) implements Outcome {}

        /** No answer at all. */
        record Lost() implements Outcome {}
    }
}
