package dev.vto.notify.present;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.notify.Jobs;
import dev.vto.notify.connection.Interest;
import dev.vto.notify.connection.Socket;
import dev.vto.platform.owner.OwnerKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns();

    @Test
    void whoComesWhileAnotherIsToldIsToldNext() {
        Socket first = socket(Jobs.OWNER);
        Socket second = socket(Jobs.OWNER);
        Socket third = socket(Jobs.OWNER);

        assertThat(turns.await(first)).isTrue();
        assertThat(turns.next(Jobs.OWNER)).containsExactly(first);
        assertThat(turns.await(second)).isFalse();
        assertThat(turns.await(third)).isFalse();
        assertThat(turns.next(Jobs.OWNER)).containsExactly(second, third);
        assertThat(turns.next(Jobs.OWNER)).isEmpty();
    }

    @Test
    void whoComesAfterTheLastWasToldMustBeSeenToAnew() {
        turns.await(socket(Jobs.OWNER));
        turns.next(Jobs.OWNER);
        turns.next(Jobs.OWNER);

        assertThat(turns.await(socket(Jobs.OWNER))).isTrue();
    }

    @Test
    void ownersDoNotWaitForEachOther() {
        assertThat(turns.await(socket(Jobs.OWNER))).isTrue();
        assertThat(turns.await(socket(Jobs.SOMEBODY_ELSE))).isTrue();
        assertThat(turns.next(Jobs.SOMEBODY_ELSE)).hasSize(1);
    }

    private static Socket socket(OwnerKey owner) {
        return new Socket("c", owner, Instant.EPOCH, Instant.EPOCH, null, null, new Interest(1));
    }
}
