package dev.vto.platform.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SlotsTest {
    private final Slots slots = Slots.fixed(3);

    @Test
    void asManyAreFreeAsAreNotInWork() throws Exception {
        assertThat(slots.awaitFree(10)).isEqualTo(3);
        assertThat(slots.awaitFree(2)).isEqualTo(2);
        slots.begin();
        assertThat(slots.awaitFree(10)).isEqualTo(2);
        slots.end();
        assertThat(slots.awaitFree(10)).isEqualTo(3);
    }

    @Test
    void whoeverFindsNoneWaitsForTheFirst() throws Exception {
        for (int n = 0; n < 3; n++) {
            slots.begin();
        }
        CompletableFuture<Integer> free = new CompletableFuture<>();
        Thread receiver = Thread.ofVirtual().start(() -> {
            try {
                free.complete(slots.awaitFree(10));
            } catch (InterruptedException e) {
                free.completeExceptionally(e);
            }
        });
        while (receiver.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        slots.end();

        assertThat(free.get()).isEqualTo(1);
    }
}
