package dev.vto.e2e.faults.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.e2e.faults.stage.Cast;
import dev.vto.e2e.faults.stage.FaultStage;
import dev.vto.local.process.Layout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Five fault runs with fixed seeds, two on executables; ./vto test --faults SEED --runs N makes more. */
class FaultRunsIT {
    private static final long SEED = 1;
    private static final int RUNS = 5;
    private static final int RUNS_OF_EXECUTABLES = 2;

    @Test
    void everyPromiseHoldsUnderFaults() throws Exception {
        Layout layout = Layout.here();
        int runs = layout.form() == Layout.Form.NATIVE ? RUNS_OF_EXECUTABLES : RUNS;
        Path folder = Files.createDirectories(Path.of("target", "faults").toAbsolutePath());
        try (FaultStage stage = FaultStage.start(layout, Cast.OF_FAULTS, folder)) {
            List<Outcome> outcomes =
                    new Runs(stage, folder).play(new Seeds(SEED, runs), outcome -> System.out.println(outcome.line()));
            assertThat(outcomes).hasSize(runs);
            assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.broken())
                    .as("./vto test --faults %d repeats it; records: %s", outcome.seed(), outcome.folder())
                    .isEmpty());
        }
    }
}
