package dev.vto.local.bench.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoisePictureTest {

    @ParameterizedTest
    @ValueSource(ints = {300_000, 2_000_000})
    void isAboutAsLargeAsWanted(int bytes) throws IOException {
        assertThat(NoisePicture.of(bytes).bytes().length).isCloseTo(bytes, within(bytes / 20));
    }
}
