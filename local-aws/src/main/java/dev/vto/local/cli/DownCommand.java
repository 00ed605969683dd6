package dev.vto.local.cli;

import dev.vto.local.process.Layout;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;

/** Stops a running platform, or what a crashed one left. */
@Command(name = "down")
final class DownCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Override
    public Integer call() throws IOException, InterruptedException {
        StateFolder state = new StateFolder(Layout.here().root());
        var supervisor = state.supervisor();
        List<ProcessHandle> programs = state.programs();
        if (supervisor.isEmpty() && programs.isEmpty()) {
            System.out.println("Nothing is running.");
            return 0;
        }
        supervisor.ifPresent(DownCommand::end);
        programs.forEach(DownCommand::end);
        state.clear();
        System.out.println("The platform is stopped.");
        return 0;
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for process " + process.pid() + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
