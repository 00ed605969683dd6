package dev.vto.render.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultKeyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"results/abc/1-1.png", "results/abc/12-5.jpg", "results/abc/1-2.webp", "results/abc/3-mask.png"})
    void keyThatWasReadIsWrittenTheSame(String key) {
        assertThat(ResultKey.parse(key)).map(ResultKey::toString).contains(key);
    }

    @Test
    void partsAreRead() {
        assertThat(ResultKey.parse("results/abc/12-5.jpg")).contains(new ResultKey("abc", 12, 5, "jpg"));
        assertThat(ResultKey.parse("results/abc/3-mask.png")).hasValueSatisfying(key -> {
            assertThat(key.mask()).isTrue();
            assertThat(key.n()).isZero();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "results/abc",
                "results/abc/1.png",
                "results/abc/1-0.png",
                "results/abc/1-1.gif",
                "results/a/b/1-1.png",
                "results//1-1.png",
                "uploads/abc/1-1.png",
                "results/abc/99999999999-1.png"
            })
    void otherKeysAreNone(String key) {
        assertThat(ResultKey.parse(key)).isEmpty();
    }
}
