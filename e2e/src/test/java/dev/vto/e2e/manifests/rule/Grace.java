package dev.vto.e2e.manifests.rule;

import dev.vto.e2e.manifests.Manifest;
import dev.vto.e2e.manifests.Overlay;
import dev.vto.e2e.manifests.config.PodEnvironment;
import dev.vto.e2e.manifests.config.ServiceConfig;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * The grace period contains, one after another: the delay in which requests still come, those under way, what the service does
 * beside requests. A worker's contains the longest answer of an engine, which is paid for.
 */
final class Grace {
    private static final Duration TO_SPARE = Duration.ofSeconds(10);
    private static final Duration BESIDE_AN_ENGINE = Duration.ofSeconds(30);
    /* Worker: renders and results are handed back, 5 s each. */
    private static final Duration HAND_BACK = Duration.ofSeconds(10);
    /* Gateway: sockets, their rows and events in work, 2 s each. */
    private static final Duration LAST_CLOSES = Duration.ofSeconds(6);

    /* Who sends messages in the background waits for the last of them. */
    private static final Duration LAST_MESSAGES = Duration.ofSeconds(5);

    private Grace() {}

    static Stream<String> problems(Overlay overlay) {
        return overlay.services().flatMap(deployment -> {
            ServiceConfig config = ServiceConfig.of(
                    deployment.name(), PodEnvironment.of(overlay, deployment).variables());
            Duration grace = Duration.ofSeconds(
                    deployment.podSpec().path("terminationGracePeriodSeconds").asLong(30));
            Duration needed = needed(deployment, config);
            return grace.compareTo(needed) < 0
                    ? Stream.of("%s is killed after %s and may need %s".formatted(deployment.title(), grace, needed))
                    : Stream.empty();
        });
    }

    private static Duration needed(Manifest deployment, ServiceConfig config) {
        Duration requests = config.time("quarkus.shutdown.delay").plus(config.time("quarkus.shutdown.timeout"));
        Duration own =
                switch (deployment.name()) {
                    case "catalog-service" -> config.time("vto.ingest.drain");
                    case "render-worker" ->
                        config.time("vto.render.drain").plus(HAND_BACK).plus(LAST_MESSAGES);
                    case "job-service" -> LAST_MESSAGES;
                    case "notify-gateway" -> LAST_CLOSES;
                    default -> Duration.ZERO;
                };
        Duration sum = requests.plus(own).plus(TO_SPARE);
        Duration engine = deployment.name().equals("render-worker")
                ? config.time("vto.bedrock.read-timeout").plus(BESIDE_AN_ENGINE)
                : Duration.ZERO;
        return sum.compareTo(engine) > 0 ? sum : engine;
    }
}
