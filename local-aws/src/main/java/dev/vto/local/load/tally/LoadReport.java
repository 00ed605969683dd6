package dev.vto.local.load.tally;

import java.util.List;
import java.util.Map;

/**
 * What a load has seen so far; this is the JSON that its control port answers.
 *
 * @param phases in the order of their beginning; the last one goes on
 * @param jobs what became of the accepted jobs
 * @param uploads what became of the uploaded photos
 * @param sockets what the WebSockets were told
 * @param done whether nothing is under way any more
 */
public record LoadReport(List<Phase> phases, Jobs jobs, Uploads uploads, Sockets sockets, boolean done) {

    /**
     * One phase. A request counts where it began.
     *
     * @param calls by the title of the {@link Callee}
     * @param failures the first failures, a line each
     */
    public record Phase(String name, double seconds, Map<String, Calls> calls, List<String> failures) {

        /** All that was sent. */
        public int sent() {
            return calls.values().stream().mapToInt(Calls::sent).sum();
        }

        /** All that failed. */
        public int failed() {
            return calls.values().stream().mapToInt(Calls::failed).sum();
        }
    }

    /**
     * Requests to one callee.
     *
     * @param sent all of them
     * @param failed those without an answer or with one that is not promised
     * @param allowed what the protocol lets happen while pods are replaced, by kind; not among the failed
     * @param slowestMs the longest time to an answer
     */
    public record Calls(int sent, int failed, Map<String, Integer> allowed, long slowestMs) {}

    /**
     * Jobs.
     *
     * @param accepted answered with 202
     * @param ended how many ended in each terminal state
     * @param open accepted and not seen to end
     * @param heldBack times that the load let a turn pass, because too much was open already
     * @param medianMs from the acceptance to the push of the end
     * @param slowestMs the same, the longest
     */
    public record Jobs(
            int accepted, Map<String, Integer> ended, int open, int heldBack, long medianMs, long slowestMs) {

        /** How many have their pictures. */
        public int completed() {
            return ended.getOrDefault("completed", 0);
        }
    }

    /**
     * Photos.
     *
     * @param uploaded to their presigned address
     * @param ready in the catalogue
     */
    public record Uploads(int uploaded, int ready) {}

    /**
     * WebSockets.
     *
     * @param held at a time
     * @param untold ends of jobs that a socket should have been told and was not, over all sockets
     */
    public record Sockets(int held, int untold) {}
}
