package dev.vto.e2e.faults.rows;

import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.Story;
import dev.vto.e2e.faults.history.Version;
import dev.vto.e2e.faults.history.Write;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The versions of a row are 1, 2, 3 and so on, each made once and never gone back to. What leaves the version alone
 * changes nothing but the end of the lease and when the row is due.
 */
public final class VersionsAreContiguous implements Rule {

    @Override
    public int promise() {
        return 3;
    }

    @Override
    public List<Violation> check(History history) {
        return Rule.ofEach(
                history, job -> Stream.of(gaps(job), twice(job), back(job)).flatMap(s -> s));
    }

    private Stream<Violation> gaps(Story job) {
        List<Version> versions = job.versions();
        return IntStream.range(0, versions.size())
                .filter(i -> versions.get(i).number()
                        != (i == 0 ? 1 : versions.get(i - 1).number() + 1))
                .mapToObj(i -> broken(
                        job,
                        "version %d was written, and nothing made version %d"
                                .formatted(
                                        versions.get(i).number(),
                                        versions.get(i).number() - 1),
                        versions.get(i).made().call()));
    }

    private Stream<Violation> twice(Story job) {
        return job.versions().stream().flatMap(version -> version.writes().stream()
                .filter(write -> !write.row().sameVersionAs(version.row()))
                .map(write -> broken(
                        job,
                        "version %d was made twice, by %s and by %s"
                                .formatted(version.number(), version.made().client(), write.client()),
                        version.made().call(),
                        write.call())));
    }

    /* Of two writes that overlap nobody can say which was first. */
    private Stream<Violation> back(Story job) {
        return job.writes().stream().flatMap(early -> job.writes().stream()
                .filter(late -> early.at() < late.began()
                        && late.row().version() < early.row().version())
                .limit(1)
                .map(late -> backTo(job, early, late)));
    }

    private Violation backTo(Story job, Write early, Write late) {
        return broken(
                job,
                "the row went back from version %d to %d"
                        .formatted(early.row().version(), late.row().version()),
                early.call(),
                late.call());
    }
}
