package dev.vto.e2e.faults.rolling;

import dev.vto.e2e.faults.stage.Processes;
import dev.vto.e2e.faults.trouble.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Stops each process and starts it again, the next one when it is ready; under ten jobs a second. */
final class RollingRestart implements Trouble {
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private static final double JOBS_A_SECOND = 10;

    private final List<String> names;
    private final Consumer<String> told;

    RollingRestart(List<String> names, Consumer<String> told) {
        this.names = names;
        this.told = told;
    }

    @Override
    public double jobsASecond() {
        return JOBS_A_SECOND;
    }

    @Override
    public void last(Processes processes) throws IOException, InterruptedException {
        for (String name : names) {
            Thread.sleep(BETWEEN);
            told.accept(name);
            if (!processes.stop(name)) {
                throw new IOException(
                        name + " did not end in time after SIGTERM and was killed; its log has its threads");
            }
            processes.start(name);
        }
        Thread.sleep(BETWEEN);
    }

    @Override
    public void end() {
        // each was started again
    }
}
