package dev.vto.e2e.faults.money;

import dev.vto.e2e.faults.entry.Call;

/** What engine calls come to. */
final class Drawings {
    private static final int TIMED_OUT = 408;
    private static final int GATEWAY_TIMED_OUT = 504;

    private Drawings() {}

    /** Whether the engine answered without working: known to be free. A timeout is not: it may have worked. */
    static boolean refused(Call call) {
        return call.refused() && call.status() != TIMED_OUT && call.status() != GATEWAY_TIMED_OUT;
    }

    /** Whether it may have been paid for. */
    static boolean payable(Call call) {
        return call.reached() && !refused(call);
    }
}
