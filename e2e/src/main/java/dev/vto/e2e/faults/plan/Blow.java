package dev.vto.e2e.faults.plan;

/** Something that befalls one process. Times are milliseconds from the beginning of the faults. */
public sealed interface Blow {

    /** When it begins. */
    long atMs();

    /** Whom it befalls. */
    String name();

    /** When the process is itself again, at the earliest: what it needs to start comes on top. */
    long untilMs();

    /** What it is called in a report. */
    String kind();

    /** SIGKILL, and a start after a while. */
    record Kill(long atMs, String name, long downMs) implements Blow {
        @Override
        public long untilMs() {
            return atMs + downMs;
        }

        @Override
        public String kind() {
            return "killed";
        }
    }

    /** SIGTERM, and a start as soon as it has ended. */
    record Restart(long atMs, String name) implements Blow {
        @Override
        public long untilMs() {
            return atMs;
        }

        @Override
        public String kind() {
            return "restarted";
        }
    }

    /** SIGSTOP, and SIGCONT after a while. */
    record Pause(long atMs, String name, long forMs) implements Blow {
        @Override
        public long untilMs() {
            return atMs + forMs;
        }

        @Override
        public String kind() {
            return "paused";
        }
    }

    /** None of the stand-ins can be reached by it for a while. */
    record Partition(long atMs, String name, long forMs) implements Blow {
        @Override
        public long untilMs() {
            return atMs + forMs;
        }

        @Override
        public String kind() {
            return "partitioned";
        }
    }
}
