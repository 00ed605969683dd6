package dev.vto.render.engine;

/**
 * What draws a garment on a person. One call is one attempt that may cost money: an engine never repeats it by itself.
 * Thread-safe.
 */
public interface Engine {

    /** Name of the adapter, as configuration and rows have it. */
    String name();

    /**
     * Makes the pictures and waits for them, for minutes if need be.
     *
     * @return pictures or a failure; never null
     * @throws InterruptedException when the caller does not want them any more; the call may have been paid for
     */
    EngineOutcome render(TryOnRequest request) throws InterruptedException;

    /** Does once, without a call to the engine, what would make the first call slow. */
    default void warmUp() {}
}
