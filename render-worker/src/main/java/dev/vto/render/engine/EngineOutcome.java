package dev.vto.render.engine;

import java.util.List;
import java.util.stream.Stream;

/** What came of one call. */
public sealed interface EngineOutcome permits EngineOutcome.Rendered, EngineFailure {

    /** One word for metrics, in snake_case. */
    String label();

    /**
     * Pictures.
     *
     * @param pictures at least one, in the engine's order; may be fewer than asked for
     * @param mask what the engine changed, where asked for and given; else null
     * @param seed that was used; null where the engine does not say
     * @param model and its version, as the engine names them
     * @param billedUnits what it cost in the engine's units, usually pictures
     */
    record Rendered(List<Picture> pictures, Picture mask, Long seed, String model, int billedUnits)
            implements EngineOutcome {

        /** Copies what could change. */
        public Rendered {
            pictures = List.copyOf(pictures);
        }

        /** How many bytes the pictures and the mask have together. */
        public long bytes() {
            return Stream.concat(pictures.stream(), Stream.ofNullable(mask))
                    .mapToLong(picture -> picture.bytes().length)
                    .sum();
        }

        @Override
        public String label() {
            return "rendered";
        }
    }
}
