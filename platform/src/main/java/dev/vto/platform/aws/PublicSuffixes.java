package dev.vto.platform.aws;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.apache.http.conn.util.PublicSuffixMatcher;
import org.apache.http.conn.util.PublicSuffixMatcherLoader;

/**
 * The list of public suffixes that the SDK's HTTP clients read when they are made: nine thousand lines. Static, so that an
 * executable is built with it and need not read it at each start.
 */
@Singleton
class PublicSuffixes {
    private static final PublicSuffixMatcher LIST = PublicSuffixMatcherLoader.getDefault();

    void keep(@Observes StartupEvent start) {
        Objects.requireNonNull(LIST);
    }
}
