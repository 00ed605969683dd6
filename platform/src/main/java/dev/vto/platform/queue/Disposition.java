package dev.vto.platform.queue;

import java.time.Duration;

/** What becomes of a message that was handled. */
public sealed interface Disposition {

    /** Done with it: it is deleted. */
    Disposition DONE = new Done();

    /** Deleted and sent again after the pause, so that waiting does not count as failing. At most 15 minutes. */
    static Disposition again(Duration pause) {
        return new Again(pause);
    }

    /** It is deleted. */
    record Done() implements Disposition {}

    /** It is deleted after a copy was sent with this delay. */
    record Again(Duration pause) implements Disposition {}
}
