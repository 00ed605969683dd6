package dev.vto.platform.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WarmUpRoundsTest {
    @Test
    void thereAreSoMany() {
        WarmUpRounds rounds = new WarmUpRounds(3, Duration.ofHours(1));
        assertThat(rounds.next()).isTrue();
        assertThat(rounds.next()).isTrue();
        assertThat(rounds.next()).isTrue();
        assertThat(rounds.next()).isFalse();
    }

    @Test
    void whenTimeIsUpThereIsOneAllTheSame() {
        WarmUpRounds rounds = new WarmUpRounds(3, Duration.ZERO);
        assertThat(rounds.next()).isTrue();
        assertThat(rounds.next()).isFalse();
    }
}
