package dev.vto.e2e.cluster;

import dev.vto.e2e.cluster.kube.MemoryGauge;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps how much memory each pod had at rest and at most, while the test goes on. Thread-safe. */
final class MemoryWatch implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Map<String, Seen> pods = new TreeMap<>();
    private final MemoryGauge gauge;
    private final Thread reader;

    /**
     * A pod's memory over time, in bytes.
     *
     * @param idle its working set when the load began; 0 for a pod that came later
     * @param most its largest working set
     */
    record Seen(String pod, long idle, long most) {

        private Seen with(MemoryGauge.Reading reading) {
            return new Seen(pod, idle, Math.max(most, reading.workingSet()));
        }

        private Seen idleNow(MemoryGauge.Reading reading) {
            return new Seen(pod, reading.workingSet(), most);
        }
    }

    MemoryWatch(MemoryGauge gauge) {
        this.gauge = gauge;
        this.reader = Thread.ofPlatform().daemon().start(this::watch);
    }

    /** What is read now is what pods need without load. */
    void markIdle() throws IOException, InterruptedException {
        List<MemoryGauge.Reading> readings = gauge.read();
        synchronized (pods) {
            readings.forEach(reading -> pods.computeIfPresent(reading.pod(), (_, seen) -> seen.idleNow(reading)));
        }
    }

    List<Seen> seen() {
        synchronized (pods) {
            return new ArrayList<>(pods.values());
        }
    }

    private void watch() {
        try {
            while (true) {
                try {
                    keep(gauge.read());
                } catch (IOException e) {
                    System.err.println("vto: memory could not be read this time: " + e.getMessage());
                }
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(List<MemoryGauge.Reading> readings) {
        synchronized (pods) {
            for (MemoryGauge.Reading reading : readings) {
                pods.compute(reading.pod(), (pod, seen) -> (seen == null ? new Seen(pod, 0, 0) : seen).with(reading));
            }
        }
    }

    @Override
    public void close() {
        reader.interrupt();
    }
}
