package dev.vto.platform.job.sim;

/** What keeps the promises; each can be taken out of a simulation, to see that its absence is noticed. */
enum Mechanism {
    /** A worker's write has a condition on the version it read and on its token. */
    FENCING,
    /** Rows that are due are looked at, whatever became of their messages. */
    SWEEPER,
    /** A failed condition is followed by a read: the row may be what this very write made of it. */
    REREAD_OF_LOST_ANSWER,
    /** A socket is sent only what is newer than what it has. */
    VERSION_CHECK,
    /** The row is written first, its message sent after. */
    ROW_BEFORE_MESSAGE,
    /** The gateway reads rows on connect and again and again, whatever events come. */
    LEVEL_TRIGGERED_REREAD,
    /** Pictures that an earlier attempt stored are looked for before an engine is called again. */
    ADOPTION,
    /** A call is counted in the row before it is made. */
    ENGINE_CALLS
}
