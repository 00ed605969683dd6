package dev.vto.e2e.faults.rows;

import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.Story;
import dev.vto.e2e.faults.history.Version;
import dev.vto.e2e.faults.history.Write;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a worker writes under a lease it writes under its own: the one that the row carried, and that it claimed. Only the holder renews. */
public final class WritersHoldTheLease implements Rule {

    @Override
    public int promise() {
        return 3;
    }

    @Override
    public List<Violation> check(History history) {
        return Rule.ofEach(history, job -> Stream.concat(moves(job), renewals(job)));
    }

    private Stream<Violation> moves(Story job) {
        List<Version> versions = job.versions();
        return IntStream.range(1, versions.size())
                .filter(i -> versions.get(i).made().client().startsWith("render-worker"))
                .filter(i -> versions.get(i).row().attempt()
                        == versions.get(i - 1).row().attempt())
                .boxed()
                .flatMap(i -> foreign(
                        job,
                        versions.get(i - 1).row().leaseToken(),
                        versions.get(i).made())
                        .stream());
    }

    /* Who postpones leaves the end of the lease as its holder wrote it. */
    private Stream<Violation> renewals(Story job) {
        return job.versions().stream().flatMap(version -> version.writes().stream()
                .filter(write -> write != version.made() && write.row().leaseUntil() != null)
                .filter(write -> job.writes().stream()
                        .filter(other -> other.began() <= write.at()
                                && write.row().leaseUntil().equals(other.row().leaseUntil()))
                        .allMatch(other -> other.client().equals(write.client())))
                .flatMap(write -> foreign(job, version.row().leaseToken(), write).stream()));
    }

    private Optional<Violation> foreign(Story job, String token, Write write) {
        if (token == null) {
            return Optional.of(broken(
                    job, "%s wrote as a worker, and nobody had the lease".formatted(write.client()), write.call()));
        }
        return job.writes().stream()
                .filter(earlier -> token.equals(earlier.row().leaseToken()))
                .findFirst()
                .filter(claim -> !claim.client().equals(write.client()))
                .map(claim -> broken(
                        job,
                        "%s wrote version %d under the lease that %s had claimed"
                                .formatted(write.client(), write.row().version(), claim.client()),
                        claim.call(),
                        write.call()));
    }
}
