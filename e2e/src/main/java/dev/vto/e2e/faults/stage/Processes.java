package dev.vto.e2e.faults.stage;

import dev.vto.e2e.faults.load.Journal;
import dev.vto.local.process.Platform;
import dev.vto.local.process.Program;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Kills, pauses and starts the services of a run, and writes down when. Thread-safe for different processes. */
public final class Processes {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    private final Platform platform;
    private final Journal journal;
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private final Set<String> paused = ConcurrentHashMap.newKeySet();

    Processes(Platform platform, Journal journal) {
        this.platform = platform;
        this.journal = journal;
    }

    /** SIGKILL. */
    public void kill(String name) throws InterruptedException {
        gone.add(name);
        paused.remove(name);
        platform.program(name).kill();
        journal.process(name, "killed");
    }

    /** SIGTERM, and waits until it has ended. */
    public void stop(String name) throws InterruptedException {
        gone.add(name);
        Program program = platform.program(name);
        program.terminate();
        program.awaitEnd(STOP_PATIENCE);
        journal.process(name, "stopped");
    }

    /** Starts what was killed or stopped, and waits until it is ready. */
    public void start(String name) throws IOException, InterruptedException {
        journal.process(name, "started");
        platform.restart(name);
        journal.process(name, "ready");
        gone.remove(name);
    }

    /** SIGSTOP. */
    public void pause(String name) throws IOException, InterruptedException {
        paused.add(name);
        platform.program(name).pause();
        journal.process(name, "paused");
    }

    /** SIGCONT. */
    public void resume(String name) throws IOException, InterruptedException {
        if (paused.remove(name)) {
            // before: what it does first must not come before its line
            journal.process(name, "resumed");
            platform.program(name).resume();
        }
    }

    /** Makes every process run again. */
    public void healAll() throws IOException, InterruptedException {
        for (String name : List.copyOf(paused)) {
            resume(name);
        }
        for (String name : List.copyOf(gone)) {
            start(name);
        }
    }

    /** Where a service's pods are that are not known to be gone; all of them when all are. */
    public List<URI> living(String service) {
        List<String> names = Profile.CAST.get(service);
        List<String> there = names.stream().filter(name -> !gone.contains(name)).toList();
        return (there.isEmpty() ? names : there).stream().map(platform::address).toList();
    }
}
