package dev.vto.local.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private final Machine machine =
            new Machine(Instant.EPOCH, 2, 24_000, "Linux 6.1", "25.0.3+9", "1870dac", "jvm", 0.25);
    private final Report report = new Report(
            machine,
            List.of(
                    new Figure("storm", "until all have resumed", "s", Aim.atMost(30), List.of(12.0, 8.5, 40.0)),
                    new Figure("fanout", "against ws", "times", Aim.atLeast(0.8), List.of(0.75)),
                    new Figure("submits", "bare", "a second", null, List.of(1234.4))));

    @Test
    void aRowHasMedianRangeAndWhetherTheAimIsKept() {
        assertThat(report.markdown())
                .contains(
                        "| storm | until all have resumed | 12.0 s | 8.50 to 40.0 | 3 | at most 30.0: kept, 40 % of it |")
                .contains(
                        "| fanout | against ws | 0.75 times | 0.75 to 0.75 | 1 | at least 0.80: **missed**, 94 % of it |")
                .contains("| submits | bare | 1,234 a second | 1,234 to 1,234 | 1 |  |");
    }

    @Test
    void theDocumentHasTheMachineAndEveryValue() throws IOException {
        JsonNode document = new ObjectMapper().readTree(report.json());
        assertThat(document.path("machine").path("cores").asInt()).isEqualTo(2);
        assertThat(document.path("machine").path("revision").asText()).isEqualTo("1870dac");
        JsonNode storm = document.path("figures").path(0);
        assertThat(storm.path("values")).hasSize(3);
        assertThat(storm.path("median").asDouble()).isEqualTo(12);
        assertThat(storm.path("aim").path("atMost").asDouble()).isEqualTo(30);
        assertThat(storm.path("kept").asBoolean()).isTrue();
    }

    @Test
    void figuresReplaceThoseOfTheSameForm() throws IOException {
        String page = """
                # Benchmarks
                <!-- figures of jvm -->
                old
                <!-- end of figures -->
                <!-- figures of native -->
                stays
                <!-- end of figures -->
                """;
        assertThat(MarkedPlace.filled("README.md", page, "jvm", "new\n")).isEqualTo(page.replace("old", "new"));
    }

    @Test
    void aPageWithoutAPlaceIsRefused() {
        assertThatIOException()
                .isThrownBy(() -> MarkedPlace.filled("README.md", "# Benchmarks", "jvm", "new"))
                .withMessageContaining("README.md has no place for figures; put the lines <!-- figures of jvm -->");
    }
}
