package dev.vto.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSinkTest {
    private static final int LINES = 20_000;
    private static final String MANY_LINES =
            "i=0; while [ $i -lt %d ]; do echo line $i; i=$((i+1)); done".formatted(LINES);

    @TempDir
    Path folder;

    @Test
    void allLinesOfAProgramAreInItsFile() throws Exception {
        seeLinesOfOneAmongQuietOnes(new LogSink(folder, null));
    }

    @Test
    void linesAlsoGoToOneStream() throws Exception {
        var merged = new ByteArrayOutputStream();
        seeLinesOfOneAmongQuietOnes(new LogSink(folder, new PrintStream(merged, true, StandardCharsets.UTF_8)));
        assertThat(merged.toString(StandardCharsets.UTF_8)).contains("loud            | line " + (LINES - 1));
    }

    private void seeLinesOfOneAmongQuietOnes(LogSink log) throws Exception {
        List<Program> all = new ArrayList<>();
        try {
            for (int i = 0; i <= Runtime.getRuntime().availableProcessors(); i++) {
                all.add(start(log, "quiet-" + i, "exec sleep 60"));
            }
            Program loud = start(log, "loud", MANY_LINES);
            all.add(loud);
            assertThat(loud.handle().onExit().get(30, TimeUnit.SECONDS)).isNotNull();
            loud.awaitEnd(Duration.ofSeconds(1));
            assertThat(Files.readAllLines(log.file("loud"))).hasSize(LINES);
        } finally {
            for (Program program : all) {
                program.kill();
            }
        }
    }

    private Program start(LogSink log, String name, String script) throws IOException {
        return Program.start(
                new ProgramSpec(
                        name,
                        PortPlan.Part.JOB,
                        List.of("sh", "-c", script),
                        Map.of(),
                        folder,
                        new ProgramSpec.Writes(folder.resolve(name))),
                log);
    }
}
