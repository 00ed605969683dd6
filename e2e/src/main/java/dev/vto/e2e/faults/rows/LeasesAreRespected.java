package dev.vto.e2e.faults.rows;

import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.JobRow;
import dev.vto.e2e.faults.history.Story;
import dev.vto.e2e.faults.history.Version;
import dev.vto.e2e.faults.history.Write;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A job is claimed only when no lease is on it, or the lease that the row carried ended a grace ago; before its deadline;
 * and under a token that no claim had before. It times out not before its deadline.
 */
public final class LeasesAreRespected implements Rule {
    private final Duration grace;

    /** With this grace. */
    public LeasesAreRespected(Duration grace) {
        this.grace = grace;
    }

    @Override
    public int promise() {
        return 3;
    }

    @Override
    public List<Violation> check(History history) {
        return Rule.ofEach(
                history,
                job -> Stream.concat(
                        IntStream.range(1, job.versions().size())
                                .boxed()
                                .flatMap(i -> claim(
                                        job,
                                        job.versions().get(i - 1),
                                        job.versions().get(i))
                                        .stream()),
                        tooEarly(job)));
    }

    private Optional<Violation> claim(Story job, Version before, Version after) {
        JobRow row = after.row();
        if (row.leaseToken() == null || row.leaseToken().equals(before.row().leaseToken())) {
            return Optional.empty();
        }
        Write claim = after.made();
        if (!row.updatedAt().isBefore(row.deadlineAt())) {
            return Optional.of(broken(job, claim.client() + " claimed it after its deadline", claim.call()));
        }
        Optional<Write> earlier = job.writes().stream()
                .filter(write -> write.row().version() < row.version()
                        && Objects.equals(write.row().leaseToken(), row.leaseToken()))
                .findFirst();
        return earlier.map(write -> broken(
                        job,
                        "%s claimed it under a token of an earlier claim".formatted(claim.client()),
                        write.call(),
                        claim.call()))
                .or(() -> living(job, before, claim));
    }

    /* Where renewals overlap, nobody can say which was the last: then the one that ends first counts. */
    private Optional<Violation> living(Story job, Version before, Write claim) {
        if (before.row().leaseToken() == null
                || before.latest().stream()
                        .anyMatch(write -> !free(write).isAfter(claim.row().updatedAt()))) {
            return Optional.empty();
        }
        Write last = before.latest().getLast();
        return Optional.of(broken(
                job,
                "%s claimed it at %s, and it might have been taken over at %s at the earliest"
                        .formatted(claim.client(), claim.row().updatedAt(), free(last)),
                last.call(),
                claim.call()));
    }

    private Instant free(Write write) {
        return write.row().leaseUntil().plus(grace);
    }

    private Stream<Violation> tooEarly(Story job) {
        return job.versions().stream()
                .filter(version -> "timed_out".equals(version.row().errorCode())
                        && version.row().updatedAt().isBefore(version.row().deadlineAt()))
                .map(version -> broken(
                        job,
                        "%s ended it as timed out at %s, and its deadline is %s"
                                .formatted(
                                        version.made().client(),
                                        version.row().updatedAt(),
                                        version.row().deadlineAt()),
                        version.made().call()));
    }
}
