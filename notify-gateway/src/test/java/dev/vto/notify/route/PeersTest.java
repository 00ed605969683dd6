package dev.vto.notify.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PeersTest {
    private static final Duration REST = Duration.ofSeconds(10);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final String NODE = "http://10.0.0.1:8084";

    private final Peers peers = new Peers(REST);

    @Test
    void oneThatWasNotReachedRestsAndIsThenToBeTried() {
        peers.notReached(NODE, NOW);
        assertThat(peers.rests(NODE, NOW.plusSeconds(9))).isTrue();
        assertThat(peers.toBeTried(NOW.plusSeconds(9))).isEmpty();
        assertThat(peers.rests(NODE, NOW.plusSeconds(10))).isFalse();
        assertThat(peers.toBeTried(NOW.plusSeconds(10))).containsExactly(NODE);
    }

    @Test
    void deathIsCountedFromTheFirstFailureInARow() {
        peers.notReached(NODE, NOW);
        peers.notReached(NODE, NOW.plusSeconds(30));
        assertThat(peers.unreachedSince(NODE, NOW)).isTrue();
        assertThat(peers.unreachedSince(NODE, NOW.minusMillis(1))).isFalse();
        peers.reached(NODE);
        peers.notReached(NODE, NOW.plusSeconds(40));
        assertThat(peers.unreachedSince(NODE, NOW.plusSeconds(39))).isFalse();
    }
}
