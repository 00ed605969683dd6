package dev.vto.jobs.submit;

import dev.vto.platform.job.Job;

/**
 * What became of a request.
 *
 * @param job the job it means
 * @param replayed whether it was there before
 */
record Submission(Job job, boolean replayed) {}
