package dev.vto.local.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Instant BEGIN = Instant.parse("2026-11-24T09:00:00.000Z");

    private final Timeline timeline = new Timeline(BEGIN);

    @Test
    void engineTimeIsTakenOutOfAcceptedToPushed() throws Exception {
        timeline.addServerTimes(new ObjectMapper().readTree("""
                {"accepted": "2026-11-24T09:00:01.000Z", "claimed": "2026-11-24T09:00:01.020Z",
                 "engine_called": "2026-11-24T09:00:01.050Z", "rendered": "2026-11-24T09:00:03.050Z",
                 "stored": "2026-11-24T09:00:03.080Z"}
                """));
        timeline.mark("pushed", BEGIN.plusMillis(3100));

        assertThat(timeline.engineTime()).contains(Duration.ofSeconds(2));
        assertThat(timeline.acceptedToPushed()).contains(Duration.ofMillis(100));
    }

    @Test
    void jobWithoutEngineCallHasNoSuchFigure() {
        timeline.mark("accepted", BEGIN);
        timeline.mark("pushed", BEGIN.plusMillis(40));

        assertThat(timeline.acceptedToPushed()).isEmpty();
    }

    @Test
    void eachStepIsALineWithBothDistances() {
        timeline.mark("uploaded", BEGIN.plusMillis(120));
        timeline.mark("in catalogue", BEGIN.plusMillis(200));

        assertThat(timeline.render())
                .containsPattern("uploaded +120 ms +\\+120 ms")
                .containsPattern("in catalogue +200 ms +\\+80 ms");
    }
}
