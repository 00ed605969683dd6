package dev.vto.local.fault;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Faults to come. The same seed and the same sequence of calls at a rule befall the same calls.
 *
 * @param rules the first that befalls a call is the only one; those after it do not see that call
 */
public record Plan(long seed, @JsonProperty(required = true) List<Rule> rules) {
    /** Copies what could change. */
    public Plan {
        rules = rules == null ? List.of() : List.copyOf(rules);
    }
}
