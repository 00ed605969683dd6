package dev.vto.e2e.faults.run;

import dev.vto.e2e.faults.plan.Blow;
import dev.vto.e2e.faults.plan.Timetable;
import dev.vto.e2e.faults.stage.Processes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Deals the blows of a timetable to the processes: to each in its order, to different ones at the same time. */
final class Blows {
    private final Processes processes;
    private final long begun = System.nanoTime();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> dealt = new ArrayList<>();

    /** Begins now. */
    Blows(Timetable timetable, Processes processes) {
        this.processes = processes;
        Map<String, List<Blow>> byName = timetable.blows().stream().collect(Collectors.groupingBy(Blow::name));
        byName.values()
                .forEach(blows -> dealt.add(threads.submit(() -> {
                    for (Blow blow : blows) {
                        deal(blow);
                    }
                    return null;
                })));
    }

    /** Deals no more, and returns when every process that was hit runs again. */
    void end() throws IOException, InterruptedException {
        over.countDown();
        for (Future<?> one : dealt) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
            }
        }
        threads.close();
    }

    private void deal(Blow blow) throws IOException, InterruptedException {
        if (await(blow.atMs() - sinceBegin())) {
            return;
        }
        switch (blow) {
            case Blow.Kill kill -> {
                processes.kill(kill.name());
                await(kill.downMs());
                processes.start(kill.name());
            }
            case Blow.Restart restart -> {
                processes.stop(restart.name());
                processes.start(restart.name());
            }
            case Blow.Pause pause -> {
                processes.pause(pause.name());
                await(pause.forMs());
                processes.resume(pause.name());
            }
            case Blow.Partition _ -> {
                // the proxies do it, by the plan of faults
            }
        }
    }

    private long sinceBegin() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    /* True when the faults are over. */
    private boolean await(long ms) throws InterruptedException {
        return over.await(Math.max(0, ms), TimeUnit.MILLISECONDS);
    }
}
