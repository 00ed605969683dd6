package dev.vto.platform.job.sim;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobMoment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pictures under {@code results/}; one object is a whole set here. Each put is told to {@code vto-results}. */
final class Objects {
    private static final long EVENT_DELAY = 40_000;
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

    private final World world;
    private final Map<String, String> contents = new TreeMap<>();
    private final Map<String, Long> firstStored = new TreeMap<>();

    Objects(World world) {
        this.world = world;
    }

    boolean put(String key, String content) {
        contents.put(key, content);
        firstStored.putIfAbsent(job(key), world.time.now());
        world.results.accept(key, EVENT_DELAY);
        return true;
    }

    boolean remove(String key) {
        contents.remove(key);
        return true;
    }

    String content(String key) {
        return contents.get(key);
    }

    List<String> of(String job) {
        return contents.keySet().stream().filter(key -> job(key).equals(job)).toList();
    }

    /**
     * Notes it when the worker that claimed this job last could have found a picture and has it drawn again.
     *
     * @param answered when the worker's call before this one ended; 0 where this is its first
     */
    void notedBefore(Job job, long answered) {
        Long stored = firstStored.get(job.id());
        if (thereBefore(job) || stored != null && stored < answered) {
            world.violation(job.id() + " is drawn again by a worker that came when a paid picture was there");
        }
    }

    /** Whether a picture was stored before the job was claimed last. */
    boolean thereBefore(Job job) {
        Long stored = firstStored.get(job.id());
        Instant claimed = job.timings().get(JobMoment.CLAIMED);
        return stored != null
                && claimed != null
                && Scheduler.START.plusMillis(stored).plus(CLOCKS_DIFFER).isBefore(claimed);
    }

    static String key(String job, int attempt) {
        return "results/" + job + "/" + attempt + "-1.png";
    }

    static String job(String key) {
        return key.split("/")[1];
    }
}
