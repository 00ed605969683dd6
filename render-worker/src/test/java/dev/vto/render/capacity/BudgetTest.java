package dev.vto.render.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.render.capacity.Budget.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final long ALL = 100;

    private final Budget budget = new Budget(ALL);

    @Test
    void sharesAreGrantedWhileTheyFit() {
        assertThat(budget.ask(60).granted()).isTrue();
        Share second = budget.ask(41);
        assertThat(second.granted()).isFalse();
        assertThat(budget.used()).isEqualTo(60);
    }

    @Test
    void smallOneDoesNotPassALargeOneThatWaits() {
        Share first = budget.ask(60);
        Share large = budget.ask(80);
        Share small = budget.ask(10);
        assertThat(small.granted()).isFalse();

        budget.end(first);

        assertThat(large.granted()).isTrue();
        assertThat(small.granted()).isTrue();
        assertThat(budget.used()).isEqualTo(90);
    }

    @Test
    void shareLargerThanAllThereIsGetsItsTurnAlone() {
        Share first = budget.ask(1);
        Share huge = budget.ask(500);
        assertThat(huge.granted()).isFalse();

        budget.end(first);

        assertThat(huge.granted()).isTrue();
        assertThat(budget.ask(1).granted()).isFalse();
    }

    @Test
    void sizeThatTurnsOutSmallerLetsOthersIn() {
        Share first = budget.ask(60);
        Share second = budget.ask(60);

        budget.resize(first, 10);

        assertThat(second.granted()).isTrue();
        assertThat(budget.used()).isEqualTo(70);
    }

    @Test
    void sizeThatTurnsOutLargerKeepsOthersOut() {
        Share first = budget.ask(60);

        budget.resize(first, 120);

        assertThat(budget.used()).isEqualTo(120);
        assertThat(budget.room(1)).isZero();
        assertThat(budget.ask(1).granted()).isFalse();
    }

    @Test
    void whoGivesUpWaitingIsPassed() {
        budget.ask(60);
        Share large = budget.ask(80);
        Share small = budget.ask(10);

        budget.end(large);

        assertThat(small.granted()).isTrue();
    }

    @Test
    void endingTwiceIsEndingOnce() {
        Share first = budget.ask(60);
        Share second = budget.ask(30);

        budget.end(first);
        budget.end(first);
        budget.resize(first, 10);

        assertThat(budget.used()).isEqualTo(30);
        assertThat(second.granted()).isTrue();
    }

    @Test
    void roomIsWhatWouldBeGrantedAtOnce() {
        assertThat(budget.room(30)).isEqualTo(3);
        assertThat(budget.room(500)).isEqualTo(1);
        budget.ask(50);
        assertThat(budget.room(25)).isEqualTo(2);
        budget.ask(80);
        assertThat(budget.room(1)).as("somebody waits").isZero();
    }

    /* Against what it promises: never more than all, unless alone or grown; in order; nobody forgotten. */
    @RepeatedTest(100)
    void keepsItsPromisesWhateverComes(RepetitionInfo run) {
        Random chance = new Random(run.getCurrentRepetition());
        List<Share> shares = new ArrayList<>();
        boolean grown = false;
        for (int step = 0; step < 2000; step++) {
            if (shares.isEmpty() || chance.nextInt(5) < 2) {
                shares.add(budget.ask(1 + chance.nextInt(150)));
            } else {
                Share share = shares.get(chance.nextInt(shares.size()));
                if (chance.nextBoolean()) {
                    budget.end(share);
                    shares.remove(share);
                } else {
                    grown |= share.granted();
                    budget.resize(share, 1 + chance.nextInt(60));
                }
            }
            long held = shares.stream().filter(Share::granted).count();
            assertThat(budget.used() <= ALL || held == 1 || grown).isTrue();
            assertThat(shares.stream().dropWhile(Share::granted)).noneMatch(Share::granted);
            assertThat(shares.isEmpty() || held > 0)
                    .as("somebody has a share while somebody waits")
                    .isTrue();
            grown &= budget.used() > ALL;
        }
        shares.forEach(budget::end);
        assertThat(budget.used()).isZero();
        assertThat(budget.room(ALL)).isEqualTo(1);
    }
}
