package dev.vto.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
    @TempDir
    Path root;

    private StateFolder state;

    @BeforeEach
    void folder() {
        state = new StateFolder(root);
    }

    @AfterEach
    void clear() throws IOException {
        state.clear();
    }

    @Test
    void livingSupervisorIsFound() throws IOException {
        state.writeSupervisor(ProcessHandle.current());

        assertThat(state.supervisor()).contains(ProcessHandle.current());
    }

    @Test
    void processIdThatIsUsedAgainIsNotTheSupervisor() throws IOException {
        Files.createDirectories(root.resolve(".vto"));
        Files.writeString(root.resolve(".vto/up"), ProcessHandle.current().pid() + " 12345");

        assertThat(state.supervisor()).isEmpty();
    }

    @Test
    void heldServiceIsReleasedOnce() throws IOException {
        state.hold("job-service");
        assertThat(state.held("job-service")).isTrue();

        state.release("job-service");
        assertThat(state.held("job-service")).isFalse();
    }

    @Test
    void clearForgetsEverythingButLogs() throws IOException {
        state.writeReady("http://localhost:8080");
        state.writeProperties(List.of("a=b"));
        Files.createDirectories(state.logs());

        state.clear();

        assertThat(state.ready()).isEmpty();
        assertThat(state.properties()).isEmpty();
        assertThat(state.logs()).exists();
    }
}
