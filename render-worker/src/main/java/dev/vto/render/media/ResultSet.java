package dev.vto.render.media;

import dev.vto.platform.aws.S3Address;
import dev.vto.platform.job.JobResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that one attempt made: whoever finds it can finish the job without asking the engine again.
 *
 * @param result for the row
 * @param renderedAt when the engine answered
 */
public record ResultSet(JobResult result, Instant renderedAt) {

    /**
     * An object as it was found.
     *
     * @param address where it lies
     * @param key its name, read
     * @param tags what it says of itself
     */
    public record Found(S3Address address, ResultKey key, ResultTags tags) {}

    /** The first attempt of the job that left everything it announced; or nothing. */
    public static Optional<ResultSet> complete(String jobId, List<Found> found) {
        Map<Integer, List<Found>> attempts = found.stream()
                .filter(object -> object.tags().jobId().equals(jobId)
                        && object.tags().n() == object.key().n())
                .collect(Collectors.groupingBy(object -> object.key().attempt(), TreeMap::new, Collectors.toList()));
        return attempts.values().stream()
                .map(ResultSet::ofAttempt)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ResultSet> ofAttempt(List<Found> objects) {
        ResultTags tags = objects.getFirst().tags();
        Map<Integer, S3Address> numbered = objects.stream()
                .filter(object -> object.tags().numbered(0).equals(tags.numbered(0)))
                .collect(Collectors.toMap(
                        object -> object.key().n(), Found::address, (one, other) -> one, TreeMap::new));
        boolean all = tags.count() > 0
                && IntStream.rangeClosed(tags.masked() ? 0 : 1, tags.count()).allMatch(numbered::containsKey);
        return all ? Optional.of(of(tags, numbered::get)) : Optional.empty();
    }

    /** The set that these tags announce, with addresses by number; 0 is the mask. */
    static ResultSet of(ResultTags tags, Function<Integer, S3Address> addresses) {
        List<S3Address> pictures =
                IntStream.rangeClosed(1, tags.count()).boxed().map(addresses).toList();
        S3Address mask = tags.masked() ? addresses.apply(0) : null;
        return new ResultSet(
                new JobResult(pictures, mask, tags.engine(), tags.model(), tags.billedUnits()), tags.renderedAt());
    }

    /** Keys of all its objects, the mask's included. */
    public List<String> keys() {
        return Stream.concat(result.pictures().stream(), Stream.ofNullable(result.mask()))
                .map(S3Address::key)
                .toList();
    }
}
