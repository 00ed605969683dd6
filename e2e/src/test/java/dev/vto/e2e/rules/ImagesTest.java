package dev.vto.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules for container images, read from their Dockerfiles: no engine is needed. */
class ImagesTest {
    private static final Path ROOT = Path.of(System.getProperty("vto.root"));
    private static final Path IMAGES = ROOT.resolve("images");
    private static final Pattern PINNED = Pattern.compile("ARG BASE=[a-z/-]+:\\d+\\.\\d+[\\w.-]*");

    static Stream<String> shipped() {
        return Stream.of("native", "jvm", "local-aws", "dynalite");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void runsAsNobodyAndWithoutShell(String kind) throws IOException {
        List<String> last = lastStage(kind);
        assertThat(last)
                .as("the user is a number, so that runAsNonRoot can be checked without reading /etc/passwd")
                .contains("USER 65532:65532");
        assertThat(last)
                .as("ENTRYPOINT in exec form: a base may have no shell, and a shell would keep SIGTERM to itself")
                .anyMatch(line -> line.startsWith("ENTRYPOINT [\""));
        assertThat(lines(kind))
                .as("RUN in exec form: a base may have no shell")
                .noneMatch(line -> line.startsWith("RUN ") && !line.startsWith("RUN [\""));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void saysWhatItIs(String kind) throws IOException {
        assertThat(String.join("\n", lastStage(kind)))
                .contains(Stream.of("title", "version", "revision", "source", "licenses")
                        .map(label -> "org.opencontainers.image." + label + "=")
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void baseIsPinned(String kind) throws IOException {
        assertThat(lines(kind))
                .as("one default base with its version: what is built today is built tomorrow")
                .filteredOn(line -> line.startsWith("ARG BASE"))
                .singleElement()
                .asString()
                .matches(PINNED)
                .doesNotContain("latest");
    }

    @Test
    void javaIsTheSameInAllImages() throws IOException {
        assertThat(base("local-aws")).as("./base makes one for both").isEqualTo(base("jvm"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vto", "images/build", "images/base", "images/stage", "images/engine"})
    void scriptIsPosixShell(String script) throws IOException, InterruptedException {
        Process check = new ProcessBuilder("sh", "-n", ROOT.resolve(script).toString())
                .redirectErrorStream(true)
                .start();
        String complaint = new String(check.getInputStream().readAllBytes());
        assertThat(check.waitFor()).as(complaint).isZero();
    }

    private static List<String> lines(String kind) throws IOException {
        return Files.readAllLines(IMAGES.resolve("Dockerfile." + kind));
    }

    private static List<String> lastStage(String kind) throws IOException {
        List<String> all = lines(kind);
        int from = all.size() - 1;
        while (!all.get(from).startsWith("FROM ")) {
            from--;
        }
        return all.subList(from, all.size());
    }

    private static String base(String kind) throws IOException {
        return lines(kind).stream()
                .filter(line -> line.startsWith("ARG BASE"))
                .findFirst()
                .orElseThrow();
    }
}
