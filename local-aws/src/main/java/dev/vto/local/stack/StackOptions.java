package dev.vto.local.stack;

import java.util.Map;

/**
 * What a stack is started with.
 *
 * @param ports where it listens
 * @param prefix put before physical names; empty or ending in a hyphen
 * @param region AWS region it claims to be
 * @param parameters further parameters of the template
 */
public record StackOptions(Ports ports, String prefix, String region, Map<String, String> parameters) {
    /** Free ports and no prefix. */
    public static StackOptions defaults() {
        return new StackOptions(Ports.RANDOM, "", "eu-west-1", Map.of());
    }

    public StackOptions withPorts(Ports changed) {
        return new StackOptions(changed, prefix, region, parameters);
    }

    public StackOptions withPrefix(String changed) {
        return new StackOptions(ports, changed, region, parameters);
    }

    public StackOptions withParameters(Map<String, String> changed) {
        return new StackOptions(ports, prefix, region, Map.copyOf(changed));
    }
}
