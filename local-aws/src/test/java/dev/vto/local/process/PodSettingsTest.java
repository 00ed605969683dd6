package dev.vto.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PodSettingsTest {
    @TempDir
    Path root;

    @Test
    void heapAndOwnVariablesAreTakenFromTheManifests() throws IOException {
        write("deployment.yaml", """
                spec:
                  template:
                    spec:
                      containers:
                        - name: render-worker
                          args: ["-Xmx64m"]
                """);
        write("config.properties", "VTO_RENDER_SLOTS=4\nQUARKUS_SHUTDOWN_DELAY=15S\n");
        PodSettings settings = PodSettings.of(root, "render-worker");
        assertThat(settings.arguments()).containsExactly("-Xmx64m");
        assertThat(settings.variables()).containsOnlyKeys("VTO_RENDER_SLOTS").containsValue("4");
    }

    @Test
    void containerWithoutArgumentsHasNone() throws IOException {
        write("deployment.yaml", "{spec: {template: {spec: {containers: [{name: a}]}}}}");
        write("config.properties", "");
        assertThat(PodSettings.of(root, "render-worker").arguments()).isEmpty();
    }

    private void write(String file, String text) throws IOException {
        Path folder = Files.createDirectories(root.resolve("k8s/base/render-worker"));
        Files.writeString(folder.resolve(file), text);
    }
}
