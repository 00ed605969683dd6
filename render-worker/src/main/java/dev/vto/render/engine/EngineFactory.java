package dev.vto.render.engine;

/** Makes the engine of one adapter; a bean for each adapter. */
public interface EngineFactory {

    /** Name under which configuration chooses it. */
    String name();

    /** The engine, ready for calls. */
    Engine create();
}
