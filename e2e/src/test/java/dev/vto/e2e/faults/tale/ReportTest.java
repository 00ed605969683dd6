package dev.vto.e2e.faults.tale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.e2e.faults.check.Report;
import dev.vto.e2e.faults.history.History;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void tellsARunInOneLine() {
        assertThat(Report.of("seed 17", HealthyRun.tale().history(), List.of()).line())
                .isEqualTo(
                        "seed 17: jobs 11 (cancelled 1, completed 8, error 2), client calls 26 (failed 2, ok 22, unknown 2), 110 frames, 55 writes,"
                                + " 14 engine calls, faults 4 (drop_answer 2, throttle 2), processes 3 (killed 1, paused 1, stopped 1), 6 hit a job;"
                                + " 0 violations");
    }

    @Test
    void hasARowForATable() {
        Report report = Report.of("17", HealthyRun.tale().history(), List.of());
        long columns = Report.head()
                .lines()
                .findFirst()
                .orElseThrow()
                .chars()
                .filter(c -> c == '|')
                .count();
        assertThat(report.row()).endsWith("| 0 |" + System.lineSeparator());
        assertThat(report.row().chars().filter(c -> c == '|').count()).isEqualTo(columns);
    }

    @Test
    void doesNotCountARunInWhichNothingWasHit() {
        Tale tale = HealthyRun.tale();
        tale.lines(line -> line.path("kind").asText().matches("fault|process")).forEach(tale::remove);
        Report report = Report.of("17", tale.history(), List.of());
        assertThat(report.counts()).isFalse();
        assertThat(report.line()).endsWith("0 hit a job; does not count");
        assertThat(report.row()).contains("| does not count |");
    }

    @Test
    void doesNotCountFaultsThatHitNoOpenJob() {
        Tale tale = HealthyRun.tale();
        tale.lines(line -> line.path("kind").asText().matches("fault|process")).forEach(tale::remove);
        tale.fault(tale.call(900, 910, "render-worker", "sqs", "ReceiveMessage"), "delay");
        tale.fault(tale.call(23_000, 23_010, "s3", "s3", "GetObject").put("key", Teller.picture("plain", 1)), "delay");
        tale.process(22_500, "render-worker", "killed");
        History history = tale.history();
        assertThat(Report.of("17", history, List.of()).counts()).isFalse();
    }

    @Test
    void countsAWorkerThatWasKilledWithAJobInItsHands() {
        Tale tale = HealthyRun.tale();
        tale.lines(line -> line.path("kind").asText().equals("fault")).forEach(tale::remove);
        assertThat(Report.of("17", tale.history(), List.of()).hits()).isEqualTo(2);
    }
}
