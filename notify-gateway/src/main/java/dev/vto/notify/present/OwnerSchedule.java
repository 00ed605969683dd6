package dev.vto.notify.present;

import dev.vto.platform.owner.OwnerKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Which owner's jobs are looked for when, and since when they have not been. Not thread-safe. */
final class OwnerSchedule {
    /* An index lags by seconds, and clocks differ by less. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final Duration every;
    private final RandomGenerator random;
    private final Map<OwnerKey, Entry> entries = new HashMap<>();

    private record Entry(Instant next, Instant knownUntil) {}

    /**
     * Nobody yet.
     *
     * @param every pause between two looks at one owner, on average; each differs by up to a half of it
     * @param random spreads the owners
     */
    OwnerSchedule(Duration every, RandomGenerator random) {
        this.every = every;
        this.random = random;
    }

    /** Those that it is time for. Who is not present is forgotten; who is new has just been told what it is owed. */
    List<OwnerKey> due(Collection<OwnerKey> present, Instant now) {
        entries.keySet().retainAll(present);
        present.forEach(owner -> entries.computeIfAbsent(owner, _ -> new Entry(next(now), now)));
        List<OwnerKey> due = present.stream()
                .filter(owner -> !entries.get(owner).next().isAfter(now))
                .toList();
        due.forEach(owner -> entries.computeIfPresent(owner, (_, e) -> new Entry(next(now), e.knownUntil())));
        return due;
    }

    /** Jobs created since then may be unknown. */
    Instant since(OwnerKey owner) {
        return entries.get(owner).knownUntil().minus(OVERLAP);
    }

    /** All of the owner's jobs that the index had at this time have been looked at. */
    void checked(OwnerKey owner, Instant at) {
        entries.computeIfPresent(owner, (_, e) -> new Entry(e.next(), at));
    }

    private Instant next(Instant now) {
        return now.plusMillis(random.nextLong(every.toMillis() / 2, every.toMillis() * 3 / 2 + 1));
    }
}
