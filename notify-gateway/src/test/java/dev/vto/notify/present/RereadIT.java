package dev.vto.notify.present;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.local.testing.LocalAws;
import dev.vto.notify.Client;
import dev.vto.notify.Platform;
import dev.vto.platform.job.Job;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalAws.class)
@TestProfile(RereadIT.EachSecond.class)
class RereadIT {

    public static class EachSecond implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("vto.gateway.reread.every", "1s", "vto.gateway.reread.jitter", "10ms");
        }
    }

    @Inject
    Platform platform;

    @Test
    void changeWhoseEventWasLostIsSent() {
        Job job = platform.silentlyOpened();
        try (Client client = Client.connect()) {
            client.awaitJob(job.id(), 1);
            platform.silentlyCompleted(job);
            client.awaitJob(job.id(), 2);
            assertThat(client.jobFrames(job.id())).hasSize(2);
        }
    }

    @Test
    void subscribedJobWhoseEventWasLostIsSent() {
        try (Client client = Client.connect()) {
            client.settle();
            Job job = platform.silentlyOpened();
            client.subscribe(job.id());
            client.awaitJob(job.id(), 1);
            platform.silentlyCompleted(job);
            client.awaitJob(job.id(), 2);
        }
    }
}
