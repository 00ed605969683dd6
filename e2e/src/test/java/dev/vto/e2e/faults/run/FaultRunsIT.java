package dev.vto.e2e.faults.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.e2e.faults.stage.FaultStage;
import dev.vto.local.process.Layout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Five fault runs with fixed seeds; ./vto test --faults SEED --runs N makes more. */
class FaultRunsIT {
    private static final long SEED = 1;
    private static final int RUNS = 5;

    @Test
    void everyPromiseHoldsUnderFaults() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "faults").toAbsolutePath());
        try (FaultStage stage = FaultStage.start(Layout.here(), folder)) {
            List<Outcome> outcomes =
                    new Runs(stage, folder).play(SEED, RUNS, outcome -> System.out.println(outcome.line()));
            assertThat(outcomes).hasSize(RUNS);
            assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.broken())
                    .as("./vto test --faults %d repeats it; records: %s", outcome.seed(), outcome.folder())
                    .isEmpty());
        }
    }
}
