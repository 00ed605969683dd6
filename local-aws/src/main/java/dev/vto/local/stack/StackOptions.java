package dev.vto.local.stack;

import dev.vto.local.bedrock.EngineMode;
import java.time.Duration;
import java.util.Map;

/**
 * What a stack is started with.
 *
 * @param ports where it listens
 * @param prefix put before physical names; empty or ending in a hyphen
 * @param region AWS region it claims to be
 * @param parameters further parameters of the template
 * @param engine what draws
 * @param engineDelay added to every drawing
 */
public record StackOptions(
        Ports ports,
        String prefix,
        String region,
        Map<String, String> parameters,
        EngineMode engine,
        Duration engineDelay) {
    /** Free ports, no prefix, an engine that answers at once. */
    public static StackOptions defaults() {
        return new StackOptions(Ports.RANDOM, "", "eu-west-1", Map.of(), EngineMode.STUB, Duration.ZERO);
    }

    public StackOptions withPorts(Ports changed) {
        return new StackOptions(changed, prefix, region, parameters, engine, engineDelay);
    }

    public StackOptions withPrefix(String changed) {
        return new StackOptions(ports, changed, region, parameters, engine, engineDelay);
    }

    public StackOptions withRegion(String changed) {
        return new StackOptions(ports, prefix, changed, parameters, engine, engineDelay);
    }

    public StackOptions withParameters(Map<String, String> changed) {
        return new StackOptions(ports, prefix, region, Map.copyOf(changed), engine, engineDelay);
    }

    public StackOptions withEngine(EngineMode changed, Duration delay) {
        return new StackOptions(ports, prefix, region, parameters, changed, delay);
    }
}
