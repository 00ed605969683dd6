package dev.vto.e2e.faults.stage;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Configuration with short times, so that in twenty seconds everything that takes time happens several times. */
public final class Profile {
    /** How long a claim holds. */
    public static final Duration LEASE = Duration.ofSeconds(2);

    /** How long after its end a claim is still respected. */
    public static final Duration GRACE = Duration.ofSeconds(1);

    /** How long after acceptance a job ends. */
    public static final Duration DEADLINE = Duration.ofSeconds(20);

    /** Pause between two passes of the sweeper. */
    public static final Duration SWEEP = Duration.ofSeconds(1);

    /** How long a received message is hidden. */
    public static final Duration VISIBILITY = Duration.ofSeconds(3);

    /** How late the events of stored pictures are, so that their worker usually finishes first. */
    static final Duration RESULTS_DELAY = Duration.ofSeconds(1);

    /** How long the gateway trusts events. */
    public static final Duration REREAD = Duration.ofSeconds(1);

    /** What an engine takes; the lease is renewed several times meanwhile. */
    static final Duration ENGINE = Duration.ofMillis(700);

    /** Calls beyond the first that a job may be charged for. */
    public static final int RESENDS = 1;

    private Profile() {}

    static Map<String, String> services() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("vto.job.lease", text(LEASE));
        all.put("vto.job.renew", "0.5s");
        all.put("vto.job.takeover-grace", text(GRACE));
        all.put("vto.job.deadline", text(DEADLINE));
        all.put("vto.render.visibility", text(VISIBILITY));
        all.put("vto.render.drain", "3s");
        // of a heap of 256 MB
        all.put("vto.render.memory", "96M");
        all.put("vto.sweep.every", text(SWEEP));
        all.put("vto.sweep.resend-after", "1s");
        all.put("vto.sweep.longest-pause", "4s");
        all.put("vto.engine.resends", Integer.toString(RESENDS));
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
        all.put("vto.gateway.reread.every", text(REREAD));
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
        return all;
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
