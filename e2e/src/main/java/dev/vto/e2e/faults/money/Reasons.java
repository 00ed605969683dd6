package dev.vto.e2e.faults.money;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Things that each need a reason of their own. Not thread-safe. */
final class Reasons {
    private final List<Set<String>> possible;
    private final Map<String, Integer> given = new HashMap<>();

    /** What may be the reason of each. */
    Reasons(List<Set<String>> possible) {
        this.possible = List.copyOf(possible);
    }

    /** Those for which none is left when as many as can be have one: their places in the list. */
    IntStream withoutOne() {
        return IntStream.range(0, possible.size()).filter(thing -> !given(thing, new HashSet<>()));
    }

    /* A reason that another has is free when that one finds another: augmenting paths in a bipartite graph. */
    private boolean given(int thing, Set<String> tried) {
        for (String reason : possible.get(thing)) {
            if (tried.add(reason) && (!given.containsKey(reason) || given(given.get(reason), tried))) {
                given.put(reason, thing);
                return true;
            }
        }
        return false;
    }
}
