package dev.vto.local.bench.figure;

import java.util.List;
import java.util.Optional;

/**
 * One thing measured in several runs.
 *
 * @param bench which benchmark
 * @param name what it is
 * @param unit for example {@code ms}
 * @param aim what its median is meant to keep to; null for none
 * @param values a value a run, at least one
 */
public record Figure(String bench, String name, String unit, Aim aim, List<Double> values) {

    /** Copies. */
    public Figure {
        values = List.copyOf(values);
    }

    /** The values, sorted. */
    public Spread spread() {
        return new Spread(values);
    }

    /** Whether its median keeps to its aim, if it has one. */
    public Optional<Boolean> kept() {
        return Optional.ofNullable(aim).map(a -> a.keptBy(spread().median()));
    }
}
