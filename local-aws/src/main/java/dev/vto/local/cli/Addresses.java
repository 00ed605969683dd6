package dev.vto.local.cli;

import dev.vto.local.process.PortPlan;
import dev.vto.local.process.PortPlan.Part;
import java.time.Duration;
import java.util.Locale;

/** What a developer wants to know once everything is up. */
final class Addresses {
    private Addresses() {}

    static String text(PortPlan ports, Duration took) {
        String edge = ports.address(Part.EDGE);
        return String.format(
                Locale.ROOT,
                """

                The platform is ready after %.1f s. Ctrl-C, or ./vto down, stops it.
                  public API    %s/v1/products  %s/v1/jobs
                  WebSocket     %s/v1/notifications
                  API pages     %s/docs/
                  metrics       %s/q/metrics (catalog), %s (jobs), %s (render), %s (notify)
                  S3 %s  SQS %s  DynamoDB %s  Bedrock %s
                  logs          .vto/logs/
                Try it:         ./vto try PERSON.jpg PRODUCT.jpg -o result.png

                """,
                took.toMillis() / 1000.0,
                edge,
                edge,
                edge.replace("http", "ws"),
                edge,
                ports.address(Part.CATALOG),
                ports.port(Part.JOB),
                ports.port(Part.RENDER),
                ports.port(Part.GATEWAY),
                ports.port(Part.S3),
                ports.port(Part.SQS),
                ports.port(Part.DYNAMODB),
                ports.port(Part.BEDROCK));
    }
}
