package dev.vto.local.load.tally;

import java.util.Map;
import java.util.TreeMap;

/** Counts the requests to one callee in one phase. Thread-safe. */
final class Counter {
    private final Map<String, Integer> allowed = new TreeMap<>();
    private int sent;
    private int failed;
    private long slowestMs;

    synchronized void answered(long ms) {
        sent++;
        slowestMs = Math.max(slowestMs, ms);
    }

    synchronized void failed() {
        sent++;
        failed++;
    }

    synchronized void allowed(String kind) {
        allowed.merge(kind, 1, Integer::sum);
    }

    synchronized LoadReport.Calls report() {
        return new LoadReport.Calls(sent, failed, new TreeMap<>(allowed), slowestMs);
    }
}
