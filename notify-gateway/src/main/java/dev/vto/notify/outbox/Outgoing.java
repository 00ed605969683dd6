package dev.vto.notify.outbox;

import dev.vto.notify.frame.ServerFrame;
import dev.vto.platform.job.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** Something to be sent on a socket. */
public sealed interface Outgoing {

    /** A frame as it is. */
    record Reply(ServerFrame frame) implements Outgoing {}

    /**
     * A job's state, for any number of sockets: its text is the same for all. It is made when the first one's turn comes, and again
     * for one whose turn comes much later, so that its addresses are fresh. Thread-safe.
     */
    final class State implements Outgoing {
        private static final Duration FRESH = Duration.ofSeconds(30);

        private final Job job;
        private final Source source;
        private volatile Text text;

        private record Text(String frame, Instant until) {
            boolean good(Instant now) {
                return !now.isAfter(until);
            }
        }

        /**
         * A state that nobody was sent yet.
         *
         * @param job as read
         * @param source how the gateway came to know
         */
        public State(Job job, Source source) {
            this.job = job;
            this.source = source;
        }

        /** The job as read. */
        public Job job() {
            return job;
        }

        /** How the gateway came to know. */
        public Source source() {
            return source;
        }

        /** Whether its text is made and good to be sent at this time. */
        public boolean ready(Instant now) {
            Text made = text;
            return made != null && made.good(now);
        }

        /** The frame's text, good to be sent at this time. */
        public String text(Function<Job, String> writing, Instant now) {
            Text made = text;
            return made != null && made.good(now) ? made.frame() : make(writing, now);
        }

        private synchronized String make(Function<Job, String> writing, Instant now) {
            if (!ready(now)) {
                text = new Text(writing.apply(job), now.plus(FRESH));
            }
            return text.frame();
        }
    }

    /** How the gateway came to know of a state. */
    enum Source {
        /** A message of vto-events. */
        EVENT,
        /** Another pod's message. */
        HANDOVER,
        /** The periodic re-read. */
        REREAD,
        /** A client that connected or subscribed. */
        REQUEST
    }
}
