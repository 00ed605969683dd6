package dev.vto.notify.connection;

import dev.vto.platform.job.Job;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one socket wants to know of its owner's jobs: everything, except what it has unsubscribed from. Remembers the
 * open ones, to be read again until they end. Thread-safe.
 */
public final class Interest {
    private final int most;
    private final Set<String> open = new HashSet<>();
    private final Set<String> subscribed = new HashSet<>();
    private final LinkedHashSet<String> muted = new LinkedHashSet<>();

    /**
     * Interest in everything.
     *
     * @param most how many subscriptions to open jobs, and how many unsubscribed jobs, there may be
     */
    public Interest(int most) {
        this.most = most;
    }

    /**
     * Takes subscriptions, all or none.
     *
     * @return whether there was room
     */
    public synchronized boolean subscribe(Collection<String> ids) {
        long added = ids.stream().filter(id -> !subscribed.contains(id)).count();
        if (subscribed.size() + added > most) {
            return false;
        }
        subscribed.addAll(ids);
        open.addAll(ids);
        ids.forEach(muted::remove);
        return true;
    }

    /** Ends interest in these jobs. Of very many the first are forgotten. */
    public synchronized void unsubscribe(Collection<String> ids) {
        ids.forEach(this::forget);
        muted.addAll(ids);
        while (muted.size() > most) {
            muted.removeFirst();
        }
    }

    /** Notes that a job was seen as it is now. Answers whether the socket wants to know. */
    public synchronized boolean wants(Job job) {
        if (muted.contains(job.id())) {
            return false;
        }
        if (job.status().terminal()) {
            forget(job.id());
        } else {
            open.add(job.id());
        }
        return true;
    }

    /** Whether it has unsubscribed from the job. */
    public synchronized boolean mutes(String id) {
        return muted.contains(id);
    }

    /** Notes that there is no such job (any more). */
    public synchronized void forget(String id) {
        open.remove(id);
        subscribed.remove(id);
    }

    /** The jobs whose end the socket awaits. */
    public synchronized List<String> awaited() {
        return List.copyOf(open);
    }
}
