package dev.vto.local.bench.submit;

import java.util.Map;

/**
 * What became of submits.
 *
 * @param done how many were accepted
 * @param failed how many had no answer or another; they are not among those done
 * @param failure why the first of these; empty without any
 * @param beganAt when the first was made, in ns
 * @param endedAt when the last was answered, in ns
 * @param accepted when each job's 202 came, in ns; of paced submits
 */
public record SubmitCount(
        int done, int failed, String failure, long beganAt, long endedAt, Map<String, Long> accepted) {}
