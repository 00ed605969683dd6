package dev.vto.e2e.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.vto.e2e.manifests.rule.Rule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every overlay keeps every rule. */
class ManifestsTest {

    static Stream<Arguments> rulesOfOverlays() {
        return Kustomize.overlays().stream()
                .flatMap(overlay -> Stream.of(Rule.values()).map(rule -> Arguments.of(overlay, rule)));
    }

    static Stream<String> overlays() {
        return Kustomize.overlays().stream();
    }

    @ParameterizedTest(name = "{0} keeps {1}")
    @MethodSource("rulesOfOverlays")
    void overlayKeepsTheRule(String overlay, Rule rule) {
        assertThat(rule.problems(Kustomize.build(overlay))).as(rule.because()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void overlayHasAllServices(String name) {
        Overlay overlay = Kustomize.build(name);
        assertThat(overlay.services().map(Manifest::name)).containsExactlyInAnyOrderElementsOf(Overlay.SERVICES);
        assertThatCode(() -> overlay.find("Namespace", "vto").orElseThrow()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void onlyTheLocalOverlaysHoldKeys(String name) {
        assertThat(Kustomize.build(name).all("Secret").isEmpty()).isEqualTo(!name.startsWith("local"));
    }
}
