package dev.vto.e2e.cluster.kube;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class TestClusterTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void everyNodeMustCarryTheLabel() throws Exception {
        assertThat(TestCluster.notForTests(json.readTree("""
                {"items": [
                  {"metadata": {"name": "a", "labels": {"vto-test": "allowed"}}},
                  {"metadata": {"name": "b", "labels": {"vto-test": "no"}}},
                  {"metadata": {"name": "c"}}]}"""))).containsExactly("b", "c");
    }
}
