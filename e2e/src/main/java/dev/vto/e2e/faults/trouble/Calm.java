package dev.vto.e2e.faults.trouble;

import dev.vto.e2e.faults.stage.Processes;
import java.time.Duration;

/**
 * No trouble at all, for a while: afterwards the stand-ins for AWS are as quick as they get.
 *
 * @param jobsASecond how many jobs shoppers want
 * @param length how long
 */
public record Calm(double jobsASecond, Duration length) implements Trouble {
    @Override
    public void last(Processes processes) throws InterruptedException {
        Thread.sleep(length);
    }

    @Override
    public void end() {
        // there was nothing
    }
}
