package dev.vto.local.cli;

import dev.vto.local.process.Layout;
import dev.vto.local.process.Platform;
import dev.vto.local.process.Program;
import java.io.IOException;

/** Starts a service again when it has ended, as a cluster would; leaves those alone that {@code ./vto dev} runs. */
final class Watch {
    private final Platform platform;
    private final StateFolder state;

    Watch(Platform platform, StateFolder state) {
        this.platform = platform;
        this.state = state;
    }

    void restartWhatEnded() throws IOException, InterruptedException {
        for (Program program : platform.programs()) {
            String name = program.spec().name();
            if (program.handle().isAlive()) {
                if (state.held(name)) {
                    program.terminate();
                }
            } else if (!Layout.SERVICES.containsKey(name)) {
                throw new IOException(
                        name + " has ended; its log says why: " + state.logs().resolve(name + ".log"));
            } else if (!state.held(name)) {
                restart(name);
            }
        }
    }

    private void restart(String name) throws InterruptedException {
        System.out.println("vto: " + name + " has ended; starting it again");
        try {
            platform.restart(name);
            System.out.println("vto: " + name + " is ready again");
        } catch (IOException e) {
            System.out.println("vto: " + e.getMessage() + "; trying again in 5 s");
            Thread.sleep(5000);
        }
    }
}
