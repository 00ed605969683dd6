package dev.vto.jobs.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vto.jobs.testing.Queues;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.local.testing.TestedProgram;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A program of its own, for it is stopped. */
@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
@TestProfile(LastDeadLetterIT.LongPoll.class)
@Order(Integer.MAX_VALUE)
class LastDeadLetterIT {
    private static final String QUEUE = "vto-render-dlq";
    private static final Duration GONE = Duration.ofSeconds(20);

    /* Less than the 30 s for which a letter is hidden that was handed to a poll without a reader. */
    private static final Duration VISIBLE = Duration.ofSeconds(10);

    @InjectLocalAws
    Endpoints aws;

    /** The last poll outlives the delay. */
    public static class LongPoll implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("vto.queue.long-poll", "4s");
        }
    }

    @Test
    void aLetterThatTheLastPollBringsIsSeenByOthersAtOnce() {
        Queues queues = new Queues(aws);
        queues.send(QUEUE, "the next poll begins when this is handled");
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(40))
                .until(() -> queues.depth(QUEUE) == 0);
        TestedProgram program = TestedProgram.running();
        program.terminate();
        await().pollInterval(Duration.ofMillis(20)).until(LastDeadLetterIT::answersNoMore);
        String letter = UUID.randomUUID().toString();

        queues.send(QUEUE, letter);

        program.awaitExit(GONE);
        await().atMost(VISIBLE)
                .untilAsserted(() -> assertThat(queues.about(QUEUE, letter)).hasSize(1));
    }

    private static boolean answersNoMore() {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
