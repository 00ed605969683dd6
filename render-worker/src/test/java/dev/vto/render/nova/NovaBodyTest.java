package dev.vto.render.nova;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.render.engine.TryOnRequest;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NovaBodyTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of("request-plain", Requests.plain()),
                Arguments.of("request-garment-with-every-wish", Requests.everyWish()),
                Arguments.of("request-mask", Requests.mask(Requests.MASK)),
                Arguments.of("request-prompt", Requests.prompt("the \"blue\" shirt")));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void bodyIsExactlyTheDocumentedOne(String file, TryOnRequest request) throws IOException {
        byte[] body = new NovaBody(request).stream().readAllBytes();

        assertThat(JSON.readTree(body))
                .isEqualTo(JSON.readTree(getClass().getResourceAsStream("/nova/" + file + ".json")));
        assertThat(new NovaBody(request).length()).isEqualTo(body.length);
        assertThat((char) body[body.length - 1]).isEqualTo('}');
    }
}
