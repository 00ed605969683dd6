package dev.vto.platform.job.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.platform.job.Job;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdoptionDecisionTest {
    private static final String KEY = "results/job/1-1.png";

    @Test
    void livingWorkerFinishesByItself() {
        assertThat(decide(Rows.claimed(), 20)).isEqualTo(AdoptionDecision.LATER);
        assertThat(decide(Rows.claimed(), 34)).isEqualTo(AdoptionDecision.LATER);
    }

    @Test
    void pictureOfADeadWorkerIsAdopted() {
        assertThat(decide(Rows.claimed(), 35)).isEqualTo(AdoptionDecision.ADOPT);
    }

    @Test
    void pictureOfAHandedBackJobIsAdopted() {
        Job back = Rows.MACHINE
                .handBack(Rows.claimed(), "token", Rows.NOW, Rows.NOW)
                .orElseThrow();

        assertThat(decide(back, 1)).isEqualTo(AdoptionDecision.ADOPT);
    }

    @Test
    void shownPictureStays() {
        assertThat(decide(Rows.completed(KEY), 1)).isEqualTo(AdoptionDecision.LEAVE);
    }

    @Test
    void pictureThatNoJobShowsGoes() {
        assertThat(decide(Rows.completed("results/job/2-1.png"), 1)).isEqualTo(AdoptionDecision.REMOVE);
        assertThat(decide(Rows.MACHINE.cancel(Rows.claimed(), Rows.NOW).orElseThrow(), 1))
                .isEqualTo(AdoptionDecision.REMOVE);
        assertThat(AdoptionDecision.of(Optional.empty(), KEY, Rows.NOW, Rows.GRACE))
                .isEqualTo(AdoptionDecision.REMOVE);
    }

    private static AdoptionDecision decide(Job job, long secondsLater) {
        return AdoptionDecision.of(Optional.of(job), KEY, Rows.NOW.plusSeconds(secondsLater), Rows.GRACE);
    }
}
