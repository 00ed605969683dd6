package dev.vto.e2e.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever installs finds each key that the manifests set explained in one place. */
class KnobsTest {
    private static final Path K8S = Path.of(System.getProperty("vto.root"), "k8s");

    @Test
    void readmeNamesEveryKey() throws IOException {
        String readme = Files.readString(K8S.resolve("README.md"));
        try (Stream<Path> files = Files.walk(K8S)) {
            assertThat(files.filter(file -> file.toString().endsWith(".properties"))
                            .flatMap(KnobsTest::lines)
                            .filter(line -> line.matches("[A-Z].*=.*"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(readme).contains("`" + key + "`"));
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
