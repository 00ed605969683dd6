package dev.vto.local.table;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The directory that holds {@code dynalite.mjs} and the installed {@code node_modules}. */
final class ModuleHome {
    private static final String PROPERTY = "vto.local.home";
    private static final String VARIABLE = "VTO_LOCAL_HOME";
    private static final String SCRIPT = "dynalite.mjs";
    private static final String MODULE = "local-aws";

    private ModuleHome() {}

    /** Looks at the property, the environment, then upwards from the working directory and from this class. */
    static Path find() {
        var given = Optional.ofNullable(System.getProperty(PROPERTY))
                .or(() -> Optional.ofNullable(System.getenv(VARIABLE)));
        if (given.isPresent()) {
            return Optional.of(Path.of(given.get()))
                    .filter(ModuleHome::isHome)
                    .orElseThrow(() -> new IllegalStateException(
                            "%s (or %s) is %s, which does not hold %s and node_modules/dynalite"
                                    .formatted(PROPERTY, VARIABLE, given.get(), SCRIPT)));
        }
        return Stream.of(Path.of("").toAbsolutePath(), ownLocation())
                .flatMap(start -> Stream.iterate(start, at -> at != null, Path::getParent))
                .flatMap(at -> Stream.of(at, at.resolve(MODULE)))
                .filter(ModuleHome::isHome)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "local-aws/node_modules is not found from %s upwards: run `npm ci --ignore-scripts` in local-aws (the"
                                        .formatted(Path.of("").toAbsolutePath())
                                + " Maven build does), or set the system property " + PROPERTY));
    }

    /** The script to run. */
    static Path script(Path home) {
        return home.resolve(SCRIPT);
    }

    private static boolean isHome(Path directory) {
        return Files.isRegularFile(directory.resolve(SCRIPT))
                && Files.isDirectory(directory.resolve("node_modules").resolve("dynalite"));
    }

    private static Path ownLocation() {
        var source = ModuleHome.class.getProtectionDomain().getCodeSource();
        if (source == null || !"file".equals(source.getLocation().getProtocol())) {
            return Path.of("").toAbsolutePath();
        }
        return Path.of(URI.create(source.getLocation().toString()));
    }
}
