package dev.vto.e2e.faults.run;

import dev.vto.e2e.faults.plan.Timetable;
import dev.vto.e2e.faults.stage.FaultStage;
import dev.vto.e2e.faults.stage.Processes;
import dev.vto.e2e.faults.trouble.Trouble;
import java.io.IOException;
import java.time.Duration;

/** Twenty seconds of faults and blows, drawn from a seed. */
final class SeededFaults implements Trouble {
    /** How long there are faults. */
    static final Duration LENGTH = Duration.ofSeconds(20);

    private static final double JOBS_A_SECOND = 10.0 / 3;

    private final FaultStage stage;
    private final long seed;
    private final Timetable timetable;
    private Blows blows;

    SeededFaults(FaultStage stage, long seed) {
        this.stage = stage;
        this.seed = seed;
        this.timetable = Timetable.of(
                seed, stage.names(), LENGTH.toMillis(), stage.profile().lease().toMillis());
    }

    @Override
    public double jobsASecond() {
        return JOBS_A_SECOND;
    }

    @Override
    public void last(Processes processes) throws IOException, InterruptedException {
        stage.faults().begin(Plans.of(seed, timetable, stage.names(), LENGTH));
        blows = new Blows(timetable, processes);
        Thread.sleep(LENGTH);
    }

    @Override
    public void end() throws IOException, InterruptedException {
        stage.faults().heal();
        blows.end();
    }
}
