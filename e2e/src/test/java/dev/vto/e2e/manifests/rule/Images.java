package dev.vto.e2e.manifests.rule;

import dev.vto.e2e.manifests.Overlay;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every image has a tag, which is not {@code latest}, or a digest, and comes from a named registry. */
final class Images {
    private static final Pattern FIXED =
            Pattern.compile("[^/]+/.+(@sha256:[0-9a-f]{64}|:(?!latest$)[A-Za-z0-9_][A-Za-z0-9._-]*)");

    private Images() {}

    static Stream<String> problems(Overlay overlay) {
        return overlay.all("Deployment").stream().flatMap(deployment -> deployment.containers().stream()
                .map(container -> container.path("image").asText())
                .filter(image -> !FIXED.matcher(image).matches() || image.startsWith("vto/"))
                .map(image -> deployment.title() + " runs the image " + image));
    }
}
