package dev.vto.e2e.faults.stage;

import dev.vto.e2e.faults.journal.Journal;
import dev.vto.local.process.Platform;
import dev.vto.local.process.Program;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Kills, pauses and starts the services of a run, and writes down when: before what
 * takes something from a process, after what gives it back. Thread-safe for different processes. */
public final class Processes {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    private final Platform platform;
    private final Cast cast;
    private final Journal journal;
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private final Set<String> paused = ConcurrentHashMap.newKeySet();

    Processes(Platform platform, Cast cast, Journal journal) {
        this.platform = platform;
        this.cast = cast;
        this.journal = journal;
    }

    /** SIGKILL. */
    public void kill(String name) throws InterruptedException {
        gone.add(name);
        paused.remove(name);
        journal.process(name, "killed");
        platform.program(name).kill();
    }

    /**
     * SIGTERM, and waits until it has ended; it is killed when that takes longer than a pod gets.
     *
     * @return whether it ended by itself
     */
    public boolean stop(String name) throws InterruptedException {
        gone.add(name);
        Program program = platform.program(name);
        journal.process(name, "stopped");
        program.terminate();
        boolean byItself = program.awaitEnd(STOP_PATIENCE);
        if (!byItself) {
            journal.process(name, "killed");
        }
        return byItself;
    }

    /** Those that have ended by themselves while nobody touched them. */
    public List<String> lost() {
        return cast.all().stream()
                .filter(name -> !gone.contains(name))
                .filter(name -> !platform.program(name).handle().isAlive())
                .toList();
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
        journal.process(name, "paused");
        platform.program(name).pause();
    }

    /** SIGCONT. */
    public void resume(String name) throws IOException, InterruptedException {
        if (paused.remove(name)) {
            platform.program(name).resume();
            journal.process(name, "resumed");
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
        List<String> names = cast.pods().get(service);
        List<String> there = names.stream().filter(name -> !gone.contains(name)).toList();
        return (there.isEmpty() ? names : there).stream().map(platform::address).toList();
    }
}
