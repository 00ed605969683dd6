package dev.vto.platform.queue;

/**
 * How many messages a consumer may have in work. Their number may change while some are in work, so that for a while there can
 * be more than it allows. Thread-safe; one thread alone waits and begins.
 */
public interface Slots {

    /**
     * Waits until one is free.
     *
     * @param most that are of use
     * @return how many are free, at most so many; 0 when it was told to stop
     */
    int awaitFree(int most) throws InterruptedException;

    /** A message is in work from now on. */
    void begin();

    /** A message is in work no more. */
    void end();

    /** Nobody waits here any more. */
    default void stop() {}

    /** Always the same number. */
    static Slots fixed(int count) {
        return new FixedSlots(count);
    }
}
