package dev.vto.platform.job.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.platform.job.Job;
import org.junit.jupiter.api.Test;

class LostAnswerRuleTest {
    private final LostAnswerRule oneResend = new LostAnswerRule(1);

    @Test
    void firstCallIsAlwaysPermitted() {
        assertThat(new LostAnswerRule(0).permitsCall(Rows.claimed())).isTrue();
    }

    @Test
    void callsThatMayBePaidAreAtMostOnePlusTheResends() {
        Job once = Rows.called(Rows.claimed());
        Job twice = Rows.called(once);

        assertThat(new LostAnswerRule(0).permitsCall(once)).isFalse();
        assertThat(oneResend.permitsCall(once)).isTrue();
        assertThat(oneResend.permitsCall(twice)).isFalse();
    }

    @Test
    void refusedCallsAreFree() {
        Job job = Rows.claimed();
        for (int n = 0; n < 10; n++) {
            job = Rows.refused(Rows.called(job));
        }

        assertThat(job.engineCalls()).isEqualTo(10);
        assertThat(new LostAnswerRule(0).permitsCall(job)).isTrue();
    }
}
