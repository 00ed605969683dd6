package dev.vto.e2e.faults.tale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vto.e2e.faults.entry.Call;
import dev.vto.e2e.faults.entry.Entry;
import dev.vto.e2e.faults.entry.UnreadableRecord;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.HistoryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryReaderTest {
    private static final String HEALED = "{\"kind\":\"healed\",\"at\":5}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"healed\",\"at\":",
                "",
                "{\"kind\":\"healed\",\"at\":7}{\"kind\":\"healed\",\"at\":8}",
                "{\"kind\":\"healed\",\"at\":7,\"by\":\"whom\"}",
                "{\"kind\":\"cured\",\"at\":7}",
                "{\"kind\":\"healed\"}",
                "{\"kind\":\"process\",\"at\":7,\"name\":\"render-worker\",\"event\":\"tired\"}",
                "{\"kind\":\"client\",\"at\":7,\"client\":\"c1\",\"operation\":\"frame\",\"socket\":\"c1-1\"}"
            })
    void refusesWhatIsNoRecordInOneLine(String line) {
        assertThatThrownBy(() -> HistoryReader.entries("calls.ndjson", List.of(HEALED, line)))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessageStartingWith("calls.ndjson:2 is no record (")
                .hasMessageContaining("end the recording before it is read")
                .hasMessageNotContaining("\n");
    }

    @Test
    void mergesFilesByTime(@TempDir Path folder) throws IOException {
        Path calls = Files.writeString(folder.resolve("calls.ndjson"), HEALED + "\n");
        Path client = Files.writeString(
                folder.resolve("client.ndjson"),
                "{\"kind\":\"process\",\"at\":4,\"name\":\"render-worker\",\"event\":\"killed\"}\n");
        History history = HistoryReader.read(List.of(calls, client));
        assertThat(history.seconds(5)).isEqualTo(1e-9);
        assertThat(history.healed().orElseThrow().place()).hasToString("calls.ndjson:1");
        assertThat(history.lives().blows()).hasSize(1);
    }

    @Test
    void tellsARowThatWasRemovedFromNone() {
        List<Entry> entries = HistoryReader.entries(
                "calls.ndjson",
                List.of(
                        "{\"kind\":\"call\",\"id\":1,\"began\":1,\"at\":2,\"client\":\"c\",\"part\":\"dynamodb\",\"operation\":\"DeleteItem\","
                                + "\"status\":200,\"error\":null,\"reached\":true,\"answered\":true,\"table\":\"vto-jobs\",\"key\":\"j\",\"row\":null}",
                        "{\"kind\":\"call\",\"id\":2,\"began\":1,\"at\":2,\"client\":\"c\",\"part\":\"dynamodb\",\"operation\":\"UpdateItem\","
                                + "\"status\":400,\"error\":\"ConditionalCheckFailedException\",\"reached\":true,\"answered\":true,"
                                + "\"table\":\"vto-jobs\",\"key\":\"j\"}"));
        assertThat(new History(entries).removals()).extracting(Call::id).containsExactly(1L);
    }

    @Test
    void namesTheColumnThatARowLacks() {
        Tale tale = HealthyRun.tale();
        tale.row("plain", 2).remove("attempt");
        History history = tale.history();
        assertThatThrownBy(() -> history.jobs().forEach(job -> job.claim(1)))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessageStartingWith("a row of vto-jobs has no column attempt: {");
    }
}
