package dev.vto.jobs.read;

import dev.vto.platform.job.JobStatus;
import dev.vto.platform.problem.CommonProblem;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a listing was asked for.
 *
 * @param limit 1 to 100
 * @param status null for all
 */
record ListQuery(int limit, JobStatus status) {
    private static final int USUAL = 20;
    private static final int MOST = 100;

    /**
     * Reads the query as sent; null means left out.
     *
     * @throws dev.vto.platform.problem.ProblemException where it is not valid
     */
    static ListQuery of(String limit, String status) {
        return new ListQuery(limit == null ? USUAL : limit(limit), status == null ? null : status(status));
    }

    private static int limit(String sent) {
        if (sent.matches("\\d{1,3}")) {
            int limit = Integer.parseInt(sent);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        }
        throw CommonProblem.INVALID_REQUEST.because(
                "limit", "limit is '%s'; it must be a whole number between 1 and %d".formatted(sent, MOST));
    }

    private static JobStatus status(String sent) {
        return Arrays.stream(JobStatus.values())
                .filter(known -> known.text().equals(sent))
                .findFirst()
                .orElseThrow(() -> CommonProblem.INVALID_REQUEST.because(
                        "status",
                        "status is '%s'; it must be one of %s"
                                .formatted(
                                        sent,
                                        Arrays.stream(JobStatus.values())
                                                .map(JobStatus::text)
                                                .collect(Collectors.joining(", ")))));
    }
}
