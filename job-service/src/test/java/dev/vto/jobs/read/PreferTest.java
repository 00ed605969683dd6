package dev.vto.jobs.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            wait=5                   | 5
            WAIT = 5                 | 5
            wait="5"                 | 5
            respond-async, wait=5    | 5
            wait=5;x=y, other        | 5
            wait=31                  | 30
            wait=999999999           | 30
            wait=0                   | 0
            wait                     | 0
            wait=-1                  | 0
            wait=soon                | 0
            nowait=5                 | 0
            """)
    void theWishIsReadAndBounded(String header, long seconds) {
        assertThat(Prefer.waitOf(header)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void noHeaderIsNoWish() {
        assertThat(Prefer.waitOf(null)).isZero();
    }
}
