package dev.vto.e2e.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vto.e2e.manifests.Manifest;
import dev.vto.e2e.manifests.Overlay;
import io.kubernetes.client.custom.Quantity;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Requests of both kinds; a limit of memory that contains the heap and what lies beside it; no limit of processors, which
 * would only slow a start or a burst down while the node idles.
 */
final class Memory {
    private static final long MEBIBYTE = 1 << 20;
    /* Code, stacks and buffers of a native executable; on the JVM classes and compiled code as well. */
    private static final long BESIDE_A_NATIVE_HEAP = 96;
    private static final long BESIDE_A_JVM_HEAP = 192;
    private static final long BESIDE_NODE = 64;
    private static final Pattern XMX = Pattern.compile("-Xmx(\\d+)([mg])");
    private static final Pattern NODE_HEAP = Pattern.compile("--max-old-space-size=(\\d+)");

    private Memory() {}

    static Stream<String> problems(Overlay overlay) {
        return overlay.all("Deployment").stream().flatMap(deployment -> deployment.containers().stream()
                .flatMap(container -> problem(container).stream())
                .map(problem -> deployment.title() + " " + problem));
    }

    private static Optional<String> problem(JsonNode container) {
        JsonNode limits = container.path("resources").path("limits");
        JsonNode requests = container.path("resources").path("requests");
        if (!requests.has("cpu") || !requests.has("memory") || !limits.has("memory")) {
            return Optional.of("does not say what memory and processors it needs");
        }
        if (limits.has("cpu")) {
            return Optional.of("limits its processors");
        }
        long limit = mebibytes(limits.path("memory"));
        if (mebibytes(requests.path("memory")) > limit) {
            return Optional.of("asks for more memory than its limit");
        }
        long needed = needed(container);
        if (needed == 0) {
            return Optional.of("does not limit its heap");
        }
        return needed > limit
                ? Optional.of(
                        "needs %d MiB with its heap, which its limit of %d MiB does not hold".formatted(needed, limit))
                : Optional.empty();
    }

    private static long needed(JsonNode container) {
        Matcher jvm = XMX.matcher(variable(container, "JAVA_TOOL_OPTIONS"));
        if (jvm.find()) {
            return heap(jvm) + BESIDE_A_JVM_HEAP;
        }
        Matcher executable = XMX.matcher(container.path("args").toString());
        if (executable.find()) {
            return heap(executable) + BESIDE_A_NATIVE_HEAP;
        }
        Matcher node = NODE_HEAP.matcher(variable(container, "NODE_OPTIONS"));
        return node.find() ? Long.parseLong(node.group(1)) + BESIDE_NODE : 0;
    }

    private static String variable(JsonNode container, String name) {
        return Manifest.list(container.path("env")).stream()
                .filter(variable -> variable.path("name").asText().equals(name))
                .map(variable -> variable.path("value").asText())
                .findFirst()
                .orElse("");
    }

    private static long heap(Matcher xmx) {
        return Long.parseLong(xmx.group(1)) * (xmx.group(2).equals("g") ? 1024 : 1);
    }

    private static long mebibytes(JsonNode quantity) {
        return Quantity.fromString(quantity.asText()).getNumber().longValue() / MEBIBYTE;
    }
}
