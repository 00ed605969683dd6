package dev.vto.e2e.faults.trouble;

import dev.vto.e2e.faults.stage.Processes;
import java.io.IOException;

/** What befalls a platform while shoppers use it. */
public interface Trouble {
    /** How many jobs a second shoppers want. */
    double jobsASecond();

    /** Begins, and returns when no shopper need submit any more. */
    void last(Processes processes) throws IOException, InterruptedException;

    /** Ends what still goes on; processes that are away may be so still. */
    void end() throws IOException, InterruptedException;
}
