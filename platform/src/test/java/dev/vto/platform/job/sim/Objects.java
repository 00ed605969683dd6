package dev.vto.platform.job.sim;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pictures under {@code results/}; one object is a whole set here. Each put is told to {@code vto-results}. */
final class Objects {
    private static final long EVENT_DELAY = 40_000;

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

    /** When a picture of the job was first there, milliseconds since the start; or null. */
    Long firstStored(String job) {
        return firstStored.get(job);
    }

    static String key(String job, int attempt) {
        return "results/" + job + "/" + attempt + "-1.png";
    }

    static String job(String key) {
        return key.split("/")[1];
    }
}
