package dev.vto.local.testing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The packaged program that a Quarkus integration test runs against, as the kubelet sees it: a process. */
public final class TestedProgram {
    private final ProcessHandle process;

    private TestedProgram(ProcessHandle process) {
        this.process = process;
    }

    /** The one that runs now: of this JVM's children the one that is a JVM or a native executable. */
    public static TestedProgram running() {
        List<ProcessHandle> programs = ProcessHandle.current()
                .children()
                .filter(TestedProgram::isProgram)
                .toList();
        if (programs.size() != 1) {
            throw new IllegalStateException(
                    "%d programs run; there must be one: annotate the test with @QuarkusIntegrationTest"
                            .formatted(programs.size()));
        }
        return new TestedProgram(programs.getFirst());
    }

    private static boolean isProgram(ProcessHandle child) {
        return child.info()
                .command()
                .filter(command -> command.endsWith("/java") || command.endsWith("-runner"))
                .isPresent();
    }

    /** Sends SIGTERM and returns at once. A test that does so needs a test profile that no other test has. */
    public void terminate() {
        process.destroy();
    }

    /** Waits until it is gone; fails when it is not in time. */
    public void awaitExit(Duration atMost) {
        try {
            process.onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("Process %d still runs after %s".formatted(process.pid(), atMost), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
