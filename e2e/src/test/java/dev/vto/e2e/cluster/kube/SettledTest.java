package dev.vto.e2e.cluster.kube;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettledTest {
    private static final Pod READY = pod("a", true, false);

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void allPodsReadyIsSettled() throws Exception {
        assertThat(Settled.all(deployment(3, 3, 2), List.of(READY, pod("b", true, false))))
                .isTrue();
    }

    @Test
    void unseenChangeIsNotSettled() throws Exception {
        assertThat(Settled.all(deployment(4, 3, 2), List.of(READY, pod("b", true, false))))
                .isFalse();
    }

    @Test
    void endingPodIsAwaited() throws Exception {
        assertThat(Settled.missing(deployment(3, 3, 2), List.of(READY, READY, pod("old", true, true))))
                .singleElement()
                .asString()
                .contains("old", "ending");
    }

    @Test
    void podWhoseContainersAreGoneIsNotAwaited() throws Exception {
        assertThat(Settled.all(deployment(3, 3, 2), List.of(READY, READY, pod("old", false, true, true))))
                .isTrue();
    }

    @Test
    void podThatDoesNotStartIsNamedWithItsReason() throws Exception {
        assertThat(Settled.missing(deployment(3, 3, 1), List.of(READY, pod("b", false, false))))
                .anyMatch(line -> line.contains("b is not Ready ErrImageNeverPull"));
    }

    @Test
    void nothingIsNotSettled() throws Exception {
        assertThat(Settled.all(json.readTree("{\"items\": []}"), List.of())).isFalse();
    }

    private JsonNode deployment(int generation, int observed, int available) throws Exception {
        return json.readTree("""
                {"items": [{"metadata": {"name": "job-service", "generation": %d}, "spec": {"replicas": 2},
                  "status": {"observedGeneration": %d, "updatedReplicas": 2, "availableReplicas": %d}}]}""".formatted(generation, observed, available));
    }

    private static Pod pod(String name, boolean ready, boolean ending) {
        return pod(name, ready, ending, false);
    }

    private static Pod pod(String name, boolean ready, boolean ending, boolean ended) {
        String trouble = ready ? "" : "ErrImageNeverPull";
        return new Pod(name, "job-service", "node", ready, ready, ending, ended, false, 0, trouble, "256Mi", List.of());
    }
}
