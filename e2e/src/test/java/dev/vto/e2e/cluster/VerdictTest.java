package dev.vto.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.e2e.cluster.kube.Pod;
import dev.vto.local.load.tally.LoadReport;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final LoadReport.Jobs ALL_DONE = new LoadReport.Jobs(9, Map.of("completed", 9), 0, 0, 80, 200);
    private static final Pod POD =
            new Pod("a", "job-service", "node", true, true, false, false, false, 0, "", "256Mi", List.of());

    @Test
    void nothingBrokenWhenAllWasAnsweredAndEnded() {
        assertThat(Verdict.broken(report(0, ALL_DONE, 0), List.of(POD))).isEmpty();
    }

    @Test
    void oneFailedRequestIsEnough() {
        assertThat(Verdict.broken(report(1, ALL_DONE, 0), List.of(POD)))
                .containsExactly("steady: 1 of 20 requests to job-service failed");
    }

    @Test
    void jobThatEndedInErrorIsBroken() {
        var jobs = new LoadReport.Jobs(9, Map.of("completed", 8, "error", 1), 0, 0, 80, 200);
        assertThat(Verdict.broken(report(0, jobs, 0), List.of(POD))).hasSize(1);
    }

    @Test
    void jobThatDidNotEndIsBroken() {
        var jobs = new LoadReport.Jobs(9, Map.of("completed", 8), 1, 0, 80, 200);
        assertThat(Verdict.broken(report(0, jobs, 0), List.of(POD))).hasSize(1);
    }

    @Test
    void endThatWasNotToldIsBroken() {
        assertThat(Verdict.broken(report(0, ALL_DONE, 1), List.of(POD))).hasSize(1);
    }

    @Test
    void containerThatWasStartedAgainIsBroken() {
        var killed = new Pod(
                "a", "job-service", "node", true, true, false, false, false, 1, "OOMKilled", "256Mi", List.of());
        assertThat(Verdict.broken(report(0, ALL_DONE, 0), List.of(killed)))
                .singleElement()
                .asString()
                .contains("OOMKilled");
    }

    @Test
    void restartBeforePodWasReplacedIsBroken() {
        var replaced = new Pod(
                "a", "job-service", "node", false, false, true, true, false, 1, "OOMKilled", "256Mi", List.of());
        assertThat(Verdict.broken(report(0, ALL_DONE, 0), List.of(replaced))).hasSize(1);
    }

    /** A pod that was told to end may end with the number of its signal. */
    @Test
    void endOfPodThatWasReplacedIsNotBroken() {
        var replaced =
                new Pod("a", "job-service", "node", false, false, true, true, true, 0, "Error", "256Mi", List.of());
        assertThat(Verdict.broken(report(0, ALL_DONE, 0), List.of(replaced))).isEmpty();
    }

    @Test
    void containerWithoutLimitIsBroken() {
        var unbounded = new Pod(
                "a", "job-service", "node", true, true, false, false, false, 0, "", "256Mi", List.of("job-service"));
        assertThat(Verdict.broken(report(0, ALL_DONE, 0), List.of(unbounded))).hasSize(1);
    }

    private static LoadReport report(int failed, LoadReport.Jobs jobs, int untold) {
        var phase = new LoadReport.Phase(
                "steady", 10, Map.of("job-service", new LoadReport.Calls(20, failed, Map.of(), 12)), List.of());
        return new LoadReport(
                List.of(phase), jobs, new LoadReport.Uploads(2, 2), new LoadReport.Sockets(6, untold), true);
    }
}
