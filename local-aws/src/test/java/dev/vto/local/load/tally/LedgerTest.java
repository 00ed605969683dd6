package dev.vto.local.load.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private final Ledger ledger = new Ledger(Clock.systemUTC(), "steady");

    @Test
    void requestCountsInThePhaseItBeganIn() {
        Phase atBegin = ledger.now();
        ledger.begin("restart");
        atBegin.failed(Callee.JOBS, "POST /v1/jobs had no answer");

        assertThat(ledger.report().getFirst().failed()).isEqualTo(1);
        assertThat(ledger.report().getFirst().failures())
                .singleElement()
                .asString()
                .contains("POST /v1/jobs");
        assertThat(ledger.report().getLast().sent()).isZero();
    }

    @Test
    void whatTheProtocolAllowsIsNotAFailure() {
        ledger.now().answered(Callee.GATEWAY, Duration.ofMillis(7));
        ledger.now().allowed(Callee.GATEWAY, "closed 1001");

        LoadReport.Phase phase = ledger.report().getLast();
        assertThat(phase.failed()).isZero();
        assertThat(phase.calls().get("notify-gateway").allowed()).containsEntry("closed 1001", 1);
        assertThat(phase.calls().get("notify-gateway").slowestMs()).isEqualTo(7);
    }
}
