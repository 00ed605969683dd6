package dev.vto.e2e.faults.stage;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The times that the services of a stage live by.
 *
 * @param lease how long a claim holds
 * @param grace how long after its end a claim is still respected
 * @param deadline how long after acceptance a job ends
 * @param sweep pause between two passes of the sweeper
 * @param reread how long the gateway trusts events
 * @param resends calls beyond the first that a job may be charged for
 */
public record Profile(Duration lease, Duration grace, Duration deadline, Duration sweep, Duration reread, int resends) {
    /** Short times, so that in twenty seconds everything that takes time happens several times. */
    public static final Profile SHORT = new Profile(
            Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            Duration.ofSeconds(20),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            1);

    /** The times that services have where nothing else is said. */
    public static final Profile DEFAULT = new Profile(
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofMinutes(15),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            1);

    /* How long a received message is hidden. */
    private static final Duration VISIBILITY = Duration.ofSeconds(3);

    /* How late the events of stored pictures are, so that their worker usually finishes first. */
    private static final Duration RESULTS_DELAY = Duration.ofSeconds(1);

    /* What an engine takes; a short lease is renewed several times meanwhile. */
    private static final Duration ENGINE = Duration.ofMillis(700);

    /** How long after healing everything must be settled: the deadline of the last job, two sweeps, and a margin. */
    public Duration settling() {
        return deadline.plus(sweep.multipliedBy(2)).plusSeconds(5);
    }

    Map<String, String> services() {
        Map<String, String> all = new LinkedHashMap<>();
        // of a heap of 256 MB
        all.put("vto.render.memory", "200M");
        if (equals(SHORT)) {
            shorten(all);
        } else {
            // as pods are: those who still send to it are answered
            all.put("quarkus.shutdown.delay", "2S");
        }
        return all;
    }

    /* The template's times are meant for production: here messages of a killed program come back soon, and events come early. */
    void prepare(Emulators emulators) {
        if (equals(SHORT)) {
            emulators.shorten(VISIBILITY, RESULTS_DELAY);
        }
    }

    private static void shorten(Map<String, String> all) {
        all.put("vto.job.lease", text(SHORT.lease()));
        all.put("vto.job.renew", "0.5s");
        all.put("vto.job.takeover-grace", text(SHORT.grace()));
        all.put("vto.job.deadline", text(SHORT.deadline()));
        all.put("vto.render.visibility", text(VISIBILITY));
        all.put("vto.render.drain", "3s");
        all.put("vto.sweep.every", text(SHORT.sweep()));
        all.put("vto.sweep.resend-after", "1s");
        all.put("vto.sweep.longest-pause", "4s");
        all.put("vto.engine.resends", Integer.toString(SHORT.resends()));
        all.put("vto.engine.first-pause", "0.2s");
        all.put("vto.engine.longest-pause", "1s");
        all.put("vto.engine.first-wait", "1s");
        all.put("vto.engine.longest-wait", "3s");
        all.put("vto.render.resend-after", "2s");
        all.put("vto.render.look-again", "2s");
        all.put("vto.bedrock.read-timeout", "3s");
        all.put("quarkus.dynamodb.api-call-attempt-timeout", "1.5S");
        all.put("quarkus.dynamodb.api-call-timeout", "4S");
        all.put("quarkus.sqs.api-call-attempt-timeout", "1.5S");
        all.put("quarkus.sqs.api-call-timeout", "4S");
        all.put("quarkus.s3.sync-client.socket-timeout", "2S");
        all.put("vto.queue.long-poll", "1s");
        all.put("vto.queue.longest-pause", "4s");
        all.put("vto.gateway.reread.every", text(SHORT.reread()));
        all.put("vto.gateway.reread.jitter", "0.2s");
        all.put("vto.gateway.reread.owners-every", "2s");
        all.put("vto.gateway.rows.check-every", "1s");
        all.put("vto.gateway.rows.jitter", "0.2s");
        all.put("vto.gateway.rows.forget-after", "2s");
        all.put("vto.gateway.socket.check-every", "1s");
        all.put("vto.gateway.socket.silence", "4s");
        all.put("quarkus.websockets-next.server.auto-ping-interval", "1s");
        all.put("vto.gateway.route.handover-timeout", "0.5s");
        all.put("vto.gateway.route.rest-after-failure", "1s");
        all.put("quarkus.shutdown.timeout", "2S");
    }

    static Map<String, String> standIns(Cast cast) {
        return Map.of(
                "VTO_LOCAL_ENGINE", "stub",
                "VTO_LOCAL_ENGINE_DELAY_MS", Long.toString(ENGINE.toMillis()),
                "VTO_LOCAL_CLIENTS", String.join(",", cast.all()));
    }

    private static String text(Duration time) {
        return time.toMillis() / 1000.0 + "s";
    }
}
