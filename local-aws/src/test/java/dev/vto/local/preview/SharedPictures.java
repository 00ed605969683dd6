package dev.vto.local.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The photo collection beside the project, which is not part of it. Named by the system property {@code shared.pictures}, else looked
 * for as {@code shared/pictures} in the working directory and its parents.
 */
final class SharedPictures {

    private SharedPictures() {}

    /** The file whose name starts with the given one, for instance {@code p01}; the test is skipped when the collection is absent. */
    static byte[] read(String name) {
        Optional<Path> folder = folder();
        Assumptions.assumeTrue(folder.isPresent(), "shared/pictures is not on this machine");
        try (Stream<Path> files = Files.walk(folder.orElseThrow())) {
            Path file = files.filter(f -> f.getFileName().toString().startsWith(name + "-"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> folder() {
        String named = System.getProperty("shared.pictures");
        if (named != null) {
            return Optional.of(Path.of(named)).filter(SharedPictures::isCollection);
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(p -> p.resolve("shared/pictures"))
                .filter(SharedPictures::isCollection)
                .findFirst();
    }

    private static boolean isCollection(Path folder) {
        return Files.isRegularFile(folder.resolve("manifest.tsv"));
    }
}
