package dev.vto.e2e.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vto.local.process.PortPlan;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person meets at the command line: every failure is one line that says what to do, and nothing is left running. */
class LauncherIT {
    private static final int PORT = 18080;
    private static final Map<String, String> OTHER_PORTS = Map.of("VTO_PORT", Integer.toString(PORT));
    private static final Duration START = Duration.ofSeconds(90);

    @TempDir
    Path state;

    @Test
    void secondUpIsToldThatThereIsOne() throws Exception {
        try (Launcher first = Launcher.start(state, OTHER_PORTS, "up")) {
            await().atMost(START).until(() -> first.output().contains("is ready after"));
            try (Launcher second = Launcher.start(state, OTHER_PORTS, "up")) {
                assertThat(second.exitCode(START)).isEqualTo(1);
                assertThat(second.said()).singleElement().asString().contains("is up already", "./vto down");
            }
            try (Launcher down = Launcher.start(state, OTHER_PORTS, "down")) {
                assertThat(down.exitCode(START)).isZero();
            }
            first.exitCode(START);
        }
        assertNothingIsLeft();
    }

    @Test
    void takenPortIsNamed() throws Exception {
        try (ServerSocket _ = new ServerSocket(PORT + 2, 1, InetAddress.getLoopbackAddress());
                Launcher up = Launcher.start(state, OTHER_PORTS, "up")) {
            assertThat(up.exitCode(START)).isEqualTo(1);
            assertThat(up.said()).singleElement().asString().contains("18082", "job-service", "VTO_PORT");
        }
        assertNothingIsLeft();
    }

    @Test
    void controlCDuringStartLeavesNothing() throws Exception {
        try (Launcher up = Launcher.start(state, OTHER_PORTS, "up")) {
            await().atMost(START).until(() -> Files.exists(state.resolve("programs")));
            up.controlC();
            up.exitCode(START);
            assertThat(up.said()).singleElement().asString().contains("stopped");
        }
        assertNothingIsLeft();
    }

    @Test
    void missingJdkIsSaid() throws Exception {
        Map<String, String> nothing =
                Map.of("JAVA_HOME", "", "PATH", onlyTools().toString(), "VTO_JDK_FOLDERS", "");
        try (Launcher up = Launcher.start(state, nothing, "up")) {
            assertThat(up.exitCode(START)).isEqualTo(1);
            assertThat(up.said()).singleElement().asString().contains("JDK 25", "JAVA_HOME");
        }
    }

    @Test
    void missingNodeIsSaid() throws Exception {
        Map<String, String> noNode = Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "PATH",
                onlyTools().toString());
        try (Launcher up = Launcher.start(state, noNode, "up")) {
            assertThat(up.exitCode(START)).isEqualTo(1);
            assertThat(up.said()).singleElement().asString().contains("Node 20", "install");
        }
    }

    @Test
    void helpFitsOneScreen() throws Exception {
        try (Launcher help = Launcher.start(state, Map.of(), "help")) {
            assertThat(help.exitCode(START)).isZero();
            assertThat(help.output().lines()).hasSizeLessThanOrEqualTo(24).allMatch(line -> line.length() <= 110);
        }
    }

    @Test
    void wrongOptionOfTestIsNotTakenForPassedTests() throws Exception {
        try (Launcher test = Launcher.start(state, Map.of(), "test", "--fault", "1")) {
            assertThat(test.exitCode(START)).isEqualTo(1);
            assertThat(test.said()).singleElement().asString().contains("--fault");
        }
    }

    @Test
    void tryWithoutPlatformSaysHowToStartIt() throws Exception {
        try (Launcher attempt = Launcher.start(state, Map.of(), "try", "a.jpg", "b.jpg")) {
            assertThat(attempt.exitCode(START)).isEqualTo(1);
            assertThat(attempt.said()).singleElement().asString().contains("./vto up");
        }
    }

    private void assertNothingIsLeft() {
        assertThat(PortPlan.from(PORT).taken()).isEmpty();
        String mark = state.toAbsolutePath().toString();
        assertThat(ProcessHandle.allProcesses()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(mark)))
                .isEmpty();
    }

    /* A PATH with the system's small tools, but without Java, Maven and Node. */
    private Path onlyTools() throws IOException {
        Path folder = Files.createDirectories(state.resolve("tools"));
        for (String tool : List.of(
                "sh",
                "dirname",
                "basename",
                "readlink",
                "grep",
                "ls",
                "find",
                "head",
                "mkdir",
                "cat",
                "touch",
                "sed",
                "awk",
                "tee")) {
            try (Stream<Path> places = Stream.of(Path.of("/bin"), Path.of("/usr/bin"))) {
                Path found = places.map(place -> place.resolve(tool))
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseThrow();
                if (!Files.exists(folder.resolve(tool))) {
                    Files.createSymbolicLink(folder.resolve(tool), found);
                }
            }
        }
        return folder;
    }
}
