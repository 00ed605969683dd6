package dev.vto.render.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTypeTest {
    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a,         PNG",
        "ffd8ffe000,               JPEG",
        "524946460000000057454250, WEBP",
    })
    void typeIsReadFromTheBytes(String hex, PictureType type) {
        assertThat(PictureType.of(HexFormat.of().parseHex(hex))).contains(type);
    }

    @ParameterizedTest
    @CsvSource({"''", "89504e47", "474946383961", "524946460000000041564920", "3c737667"})
    void otherFilesAreNoPictures(String hex) {
        assertThat(PictureType.of(HexFormat.of().parseHex(hex))).isEmpty();
    }

    @Test
    void pictureOfUnknownTypeIsRefused() {
        assertThatThrownBy(() -> Picture.of(new byte[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 bytes");
    }
}
