package dev.vto.platform.job.sim;

/**
 * What goes wrong in a run, until it is healed.
 *
 * @param lostRequests share of calls to AWS that do not arrive
 * @param lostAnswers share of calls to AWS that take effect and are not answered
 * @param lostSends share of messages that are never sent
 * @param duplicates share of messages that come twice
 * @param delays share of messages that come late
 * @param engineTrouble share of engine calls that end in a refusal, an error or a lost answer
 * @param kills whether pods are killed
 * @param pauses whether pods are paused
 * @param cuts whether sockets are cut
 */
record Faults(
        double lostRequests,
        double lostAnswers,
        double lostSends,
        double duplicates,
        double delays,
        double engineTrouble,
        boolean kills,
        boolean pauses,
        boolean cuts) {

    /** Each kind is in about a third of the runs, and none in some. */
    static Faults chosen(Scheduler time) {
        return new Faults(
                share(time, 0.1),
                share(time, 0.2),
                share(time, 0.3),
                share(time, 0.3),
                share(time, 0.3),
                share(time, 0.4),
                time.chance(0.3),
                time.chance(0.3),
                time.chance(0.3));
    }

    private static double share(Scheduler time, double most) {
        return time.chance(1.0 / 3) ? most * time.between(20, 100) / 100 : 0;
    }

    /** Whether nothing may keep a job from being completed, and soon. */
    boolean none() {
        return onlyLostAnswers() && lostAnswers == 0;
    }

    /** Whether nothing may keep a job from being completed: calls that fail are made again. */
    boolean onlyLostAnswers() {
        return lostRequests == 0 && lostSends == 0 && engineTrouble == 0 && !kills && !pauses;
    }
}
