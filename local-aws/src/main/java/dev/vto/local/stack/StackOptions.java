package dev.vto.local.stack;

import dev.vto.local.bedrock.drawing.EngineMode;
import dev.vto.local.edge.Upstreams;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a stack is started with.
 *
 * @param network where it listens
 * @param ports on which ports
 * @param prefix put before physical names; empty or ending in a hyphen
 * @param region AWS region it claims to be
 * @param parameters further parameters of the template
 * @param engine what draws
 * @param engineDelay added to every drawing
 * @param missingKeysForbidden whether S3 answers 403 for a missing key, as to a caller who may not list the bucket, and not 404
 * @param upstreams the services behind the edge; without them there is no edge
 * @param clients names of those whose calls faults can befall; each gets addresses of its own
 */
public record StackOptions(
        Network network,
        Ports ports,
        String prefix,
        String region,
        Map<String, String> parameters,
        EngineMode engine,
        Duration engineDelay,
        boolean missingKeysForbidden,
        Optional<Upstreams> upstreams,
        List<String> clients) {
    private static final String REGION = "eu-west-1";
    private static final Map<String, String> WITHOUT_DELAYS = Map.of("ResultsDelaySeconds", "0");

    /** Free ports of the loopback interface, no prefix, an engine that answers and queues that deliver at once, no edge. */
    public static StackOptions defaults() {
        return new StackOptions(
                Network.LOOPBACK,
                Ports.RANDOM,
                "",
                REGION,
                WITHOUT_DELAYS,
                EngineMode.STUB,
                Duration.ZERO,
                false,
                Optional.empty(),
                List.of());
    }

    public StackOptions withNetwork(Network changed) {
        return new StackOptions(
                changed,
                ports,
                prefix,
                region,
                parameters,
                engine,
                engineDelay,
                missingKeysForbidden,
                upstreams,
                clients);
    }

    public StackOptions withPorts(Ports changed) {
        return new StackOptions(
                network,
                changed,
                prefix,
                region,
                parameters,
                engine,
                engineDelay,
                missingKeysForbidden,
                upstreams,
                clients);
    }

    public StackOptions withPrefix(String changed) {
        return new StackOptions(
                network,
                ports,
                changed,
                region,
                parameters,
                engine,
                engineDelay,
                missingKeysForbidden,
                upstreams,
                clients);
    }

    public StackOptions withRegion(String changed) {
        return new StackOptions(
                network,
                ports,
                prefix,
                changed,
                parameters,
                engine,
                engineDelay,
                missingKeysForbidden,
                upstreams,
                clients);
    }

    public StackOptions withParameters(Map<String, String> changed) {
        return new StackOptions(
                network,
                ports,
                prefix,
                region,
                Map.copyOf(changed),
                engine,
                engineDelay,
                missingKeysForbidden,
                upstreams,
                clients);
    }

    public StackOptions withEngine(EngineMode changed, Duration delay) {
        return new StackOptions(
                network, ports, prefix, region, parameters, changed, delay, missingKeysForbidden, upstreams, clients);
    }

    public StackOptions withMissingKeysForbidden() {
        return new StackOptions(
                network, ports, prefix, region, parameters, engine, engineDelay, true, upstreams, clients);
    }

    public StackOptions withEdge(Upstreams services) {
        return new StackOptions(
                network,
                ports,
                prefix,
                region,
                parameters,
                engine,
                engineDelay,
                missingKeysForbidden,
                Optional.of(services),
                clients);
    }

    public StackOptions withClients(List<String> names) {
        return new StackOptions(
                network,
                ports,
                prefix,
                region,
                parameters,
                engine,
                engineDelay,
                missingKeysForbidden,
                upstreams,
                List.copyOf(names));
    }
}
