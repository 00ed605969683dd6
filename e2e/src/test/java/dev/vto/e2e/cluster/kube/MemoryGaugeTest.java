package dev.vto.e2e.cluster.kube;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class MemoryGaugeTest {

    @Test
    void containersOfAPodAreAddedUpAndOtherNamespacesLeftOut() throws Exception {
        var summary = new ObjectMapper().readTree("""
                {"pods": [
                  {"podRef": {"name": "a", "namespace": "vto"}, "containers": [
                    {"memory": {"workingSetBytes": 100}}, {"memory": {"workingSetBytes": 20}}]},
                  {"podRef": {"name": "b", "namespace": "kube-system"}, "containers": [{"memory": {"workingSetBytes": 7}}]}]}""");
        assertThat(MemoryGauge.of(summary, "vto")).containsExactly(new MemoryGauge.Reading("a", 120));
    }
}
