package dev.vto.local.bench.submit;

import java.net.URI;

/**
 * Submits to be made.
 *
 * @param jobs base address of job-service; for bare calls none
 * @param endpoints where the store and the queues are, as the stack tells it; for bare calls
 * @param template id of a job whose row is written again and again; for bare calls
 * @param model id of the photo of each
 * @param product id of the product of each
 * @param rate submits a second, for paced ones
 * @param atOnce submits under way at a time, for hurried ones
 * @param seconds for how long
 */
public record SubmitOrder(
        URI jobs,
        String endpoints,
        String template,
        String model,
        String product,
        double rate,
        int atOnce,
        double seconds) {}
