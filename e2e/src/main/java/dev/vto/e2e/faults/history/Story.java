package dev.vto.e2e.faults.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that was written of one job. Two writes that overlap may be answered in another order than they were done, so they
 * are put in order by the version that they made.
 */
public final class Story {
    private final String id;
    private final List<Write> writes;
    private final List<Version> versions;

    Story(String id, List<Write> writes) {
        this.id = id;
        this.writes = List.copyOf(writes);
        Map<Long, List<Write>> byVersion = new TreeMap<>();
        writes.forEach(write -> byVersion
                .computeIfAbsent(write.row().version(), _ -> new ArrayList<>())
                .add(write));
        this.versions = byVersion.entrySet().stream()
                .map(entry -> new Version(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /** Of the job. */
    public String id() {
        return id;
    }

    /** Every write, by time. */
    public List<Write> writes() {
        return writes;
    }

    /** Every version, from the first. */
    public List<Version> versions() {
        return versions;
    }

    /** The version of this number, or nothing. */
    public Optional<Version> version(long number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    /** The write that created it. */
    public Write created() {
        return versions.getFirst().made();
    }

    /** The last version. */
    public Version last() {
        return versions.getLast();
    }

    /** The first version in which it had ended. */
    public Optional<Version> end() {
        return versions.stream().filter(version -> version.row().terminal()).findFirst();
    }

    /** The version in which the attempt of this number began. */
    public Optional<Version> claim(int attempt) {
        return versions.stream()
                .filter(version -> version.row().attempt() == attempt)
                .findFirst();
    }

    /** What its drawings are known by, or null. */
    public Long seed() {
        return created().row().seed();
    }

    /** Whether it was open at that time, as far as writes that were done tell. */
    public boolean openAt(long time) {
        return created().at() <= time
                && end().map(end -> end.made().at() >= time).orElse(true);
    }
}
