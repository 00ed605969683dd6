package dev.vto.catalog.picture.pixels;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Registers the codecs when the service starts: a static block would run while the native executable is built. */
@ApplicationScoped
class CodecsAtStart {

    void register(@Observes StartupEvent start) {
        Codecs.register();
    }
}
