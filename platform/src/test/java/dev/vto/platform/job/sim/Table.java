package dev.vto.platform.job.sim;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.Jobs;
import dev.vto.platform.job.Lease;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code vto-jobs} as DynamoDB keeps it: each write whole, under its condition. Remembers every version. */
final class Table {
    private final World world;
    private final Map<String, Job> rows = new LinkedHashMap<>();
    private final Map<String, List<Job>> history = new LinkedHashMap<>();

    Table(World world) {
        this.world = world;
    }

    Optional<Job> get(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    List<Job> all() {
        return List.copyOf(rows.values());
    }

    List<Job> history(String id) {
        return history.getOrDefault(id, List.of());
    }

    /** Puts a row that is not there. */
    boolean put(Job job) {
        if (rows.containsKey(job.id())) {
            return false;
        }
        write(job);
        return true;
    }

    /** As {@code JobUpdate} does it. */
    boolean move(Job before, Job after) {
        Job present = rows.get(before.id());
        boolean same = present.version() == before.version()
                && (before.lease() == null || present.leasedBy(before.lease().token()));
        if (world.has(Mechanism.FENCING) && (!same || overruns(present, before, after))) {
            return false;
        }
        // what the move does not change stays: the lease may have been renewed meanwhile
        Lease lease = java.util.Objects.equals(before.lease(), after.lease()) ? present.lease() : after.lease();
        Instant due = java.util.Objects.equals(before.dueAt(), after.dueAt()) ? present.dueAt() : after.dueAt();
        write(Jobs.with(after, lease, due));
        return true;
    }

    /* Whether it takes over a lease that was renewed meanwhile. */
    private static boolean overruns(Job present, Job before, Job after) {
        return before.lease() != null
                && after.lease() != null
                && !before.leasedBy(after.lease().token())
                && !present.lease().until().equals(before.lease().until());
    }

    boolean renew(String id, Lease renewed) {
        Job present = rows.get(id);
        if (present.dueAt() == null || !present.leasedBy(renewed.token())) {
            return false;
        }
        if (!present.lease().until().isBefore(renewed.until())) {
            return true;
        }
        Instant due = present.byDeadline(renewed.takeoverAt(World.GRACE));
        rows.put(id, Jobs.with(present, renewed, due));
        return true;
    }

    boolean postpone(Job job, Instant dueAt) {
        Job present = rows.get(job.id());
        if (present.version() != job.version() || !job.dueAt().equals(present.dueAt())) {
            return false;
        }
        rows.put(job.id(), Jobs.with(present, present.lease(), dueAt));
        return true;
    }

    /** The index of open jobs: now and then it knows of too few, or of one that is not due. */
    List<String> due(Instant now) {
        return rows.values().stream()
                .filter(job ->
                        world.fault(0.1) || (job.dueAt() != null && !job.dueAt().isAfter(now)))
                .filter(_ -> !world.fault(0.1))
                .map(Job::id)
                .toList();
    }

    private void write(Job job) {
        rows.put(job.id(), job);
        history.computeIfAbsent(job.id(), _ -> new ArrayList<>()).add(job);
    }
}
