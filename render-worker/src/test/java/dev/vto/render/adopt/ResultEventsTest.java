package dev.vto.render.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.render.media.ResultKey;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ResultEventsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void storedPicturesAreRead() throws IOException {
        assertThat(ResultEvents.keys(JSON.readTree(getClass().getResourceAsStream("/s3/two-results-stored.json"))))
                .containsExactly(new ResultKey("0a1b", 1, 1, "png"), new ResultKey("0a1b", 1, 0, "png"));
    }

    @Test
    void testEventTellsOfNothing() throws IOException {
        assertThat(ResultEvents.keys(JSON.readTree(getClass().getResourceAsStream("/s3/test-event.json"))))
                .isEmpty();
    }
}
