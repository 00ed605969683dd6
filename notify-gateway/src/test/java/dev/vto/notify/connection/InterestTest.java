package dev.vto.notify.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.notify.Jobs;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterestTest {
    private final Interest interest = new Interest(3);

    @Test
    void openJobsThatWereSeenAreAwaited() {
        assertThat(interest.wants(Jobs.open("a", 1))).isTrue();
        assertThat(interest.awaited()).containsExactly("a");
    }

    @Test
    void endedJobsAreAwaitedNoMore() {
        interest.subscribe(List.of("a"));
        assertThat(interest.wants(Jobs.completed("a", 2))).isTrue();
        assertThat(interest.awaited()).isEmpty();
    }

    @Test
    void unsubscribedJobsAreUnwantedUntilSubscribedAgain() {
        interest.wants(Jobs.open("a", 1));
        interest.unsubscribe(List.of("a"));
        assertThat(interest.awaited()).isEmpty();
        assertThat(interest.wants(Jobs.open("a", 2))).isFalse();
        interest.subscribe(List.of("a"));
        assertThat(interest.wants(Jobs.open("a", 3))).isTrue();
    }

    @Test
    void subscriptionsAreBoundedAndTakenWholeOrNot() {
        assertThat(interest.subscribe(List.of("a", "b"))).isTrue();
        assertThat(interest.subscribe(List.of("a", "c", "d"))).isFalse();
        assertThat(interest.awaited()).containsExactlyInAnyOrder("a", "b");
        assertThat(interest.subscribe(List.of("a", "c"))).isTrue();
    }

    @Test
    void endedSubscriptionsMakeRoom() {
        interest.subscribe(List.of("a", "b", "c"));
        interest.wants(Jobs.failed("b", 2));
        assertThat(interest.subscribe(List.of("d"))).isTrue();
    }

    @Test
    void ofManyUnsubscribedJobsTheFirstAreForgotten() {
        interest.unsubscribe(List.of("a", "b", "c", "d"));
        assertThat(interest.wants(Jobs.open("a", 1))).isTrue();
        assertThat(interest.wants(Jobs.open("d", 1))).isFalse();
    }
}
