package dev.vto.local.fault;

import java.util.List;

/**
 * A plan that runs.
 *
 * @param elapsedMs since its begin
 * @param rules none when there is no plan
 */
public record PlanState(long seed, long elapsedMs, List<Firings> rules) {

    /** A rule and how many calls it befell. */
    public record Firings(Rule rule, long fired) {}
}
