package dev.vto.notify.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class InboxTest {
    private static final String HALF = "x".repeat(Inbox.MOST / 2);

    private final List<String> handled = new ArrayList<>();
    private final Queue<Runnable> workers = new ArrayDeque<>();
    private final Inbox inbox = new Inbox(handled::add, workers::add);

    @Test
    void framesAreHandledInTheirOrderByOneWorker() {
        for (String frame : List.of("a", "b", "c")) {
            assertThat(inbox.offer(frame)).isTrue();
        }
        assertThat(workers).hasSize(1);

        work();

        assertThat(handled).containsExactly("a", "b", "c");
    }

    @Test
    void whatComesLaterIsHandledToo() {
        inbox.offer("a");
        work();
        inbox.offer("b");
        work();

        assertThat(handled).containsExactly("a", "b");
    }

    @Test
    void tooMuchIsRefusedAndNothingOfItIsHandled() {
        assertThat(inbox.offer(HALF)).isTrue();
        assertThat(inbox.offer(HALF)).isTrue();
        assertThat(inbox.offer("one too many")).isFalse();

        work();

        assertThat(handled).isEmpty();
    }

    @Test
    void whatWasHandledMakesRoom() {
        for (int i = 0; i < 5; i++) {
            assertThat(inbox.offer(HALF)).isTrue();
            work();
        }

        assertThat(handled).hasSize(5);
    }

    @Test
    void frameThatIsHandledStillCounts() {
        List<Boolean> offers = new ArrayList<>();
        List<Inbox> self = new ArrayList<>();
        Inbox busy = new Inbox(
                _ -> {
                    offers.add(self.getFirst().offer(HALF));
                    offers.add(self.getFirst().offer("one too many"));
                },
                Runnable::run);
        self.add(busy);

        busy.offer(HALF);

        assertThat(offers).startsWith(true, false);
    }

    private void work() {
        while (!workers.isEmpty()) {
            workers.remove().run();
        }
    }
}
