package dev.vto.platform.job.sim;

/** What keeps the promises; each can be taken out of a simulation, to see that its absence is noticed. */
enum Mechanism {
    /** A worker's write has a condition on the version it read and on its token. */
    FENCING("moved after its end"),
    /** Rows that are due are looked at, whatever became of their messages. */
    SWEEPER("in the end"),
    /** A failed condition is followed by a read: the row may be what this very write made of it. */
    REREAD_OF_LOST_ANSWER("which nothing explains"),
    /** A socket is sent only what is newer than what it has. */
    VERSION_CHECK("came again"),
    /** The row is written first, its message sent after. */
    ROW_BEFORE_MESSAGE("took long"),
    /** The gateway reads rows on connect and again and again, whatever events come. */
    LEVEL_TRIGGERED_REREAD("was not told of an end"),
    /** Pictures that an earlier attempt stored are looked for before an engine is called again. */
    ADOPTION("when a paid picture was there"),
    /** A call is counted in the row before it is made. */
    ENGINE_CALLS("was paid");

    /** Part of what a run says when this is missing. */
    final String consequence;

    Mechanism(String consequence) {
        this.consequence = consequence;
    }
}
