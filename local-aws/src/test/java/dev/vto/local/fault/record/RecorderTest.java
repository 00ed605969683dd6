package dev.vto.local.fault.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {
    @TempDir
    private Path folder;

    private final Recorder recorder = new Recorder();

    @Test
    void linesStandInTheOrderOfTheirMomentsWhateverIsKnownFirst() throws Exception {
        var file = folder.resolve("record");
        recorder.begin(file);
        var first = recorder.now();
        var second = recorder.now();
        second.holds(numbered(2));
        second.complete();
        assertThat(Files.readString(file)).isEmpty();
        first.holds(numbered(1));
        first.complete();
        assertThat(Files.readAllLines(file)).containsExactly("{\"n\":1}", "{\"n\":2}");
        assertThat(first.at()).isLessThanOrEqualTo(second.at());
    }

    @Test
    void itsEndWritesWhatIsBeingAnswered() throws Exception {
        var file = folder.resolve("record");
        recorder.begin(file);
        recorder.now().holds(numbered(1));
        recorder.end();
        assertThat(Files.readAllLines(file)).containsExactly("{\"n\":1}");
    }

    @Test
    void appendsAndRecordsNothingInBetween() throws Exception {
        var file = folder.resolve("record");
        write(file, 1);
        var between = recorder.now();
        between.holds(numbered(2));
        between.complete();
        write(file, 3);
        assertThat(Files.readAllLines(file)).containsExactly("{\"n\":1}", "{\"n\":3}");
        assertThat(recorder.on()).isFalse();
    }

    private void write(Path file, int number) throws Exception {
        recorder.begin(file);
        var line = recorder.now();
        line.holds(numbered(number));
        line.complete();
        recorder.end();
    }

    private static ObjectNode numbered(int number) {
        return new ObjectMapper().createObjectNode().put("n", number);
    }
}
