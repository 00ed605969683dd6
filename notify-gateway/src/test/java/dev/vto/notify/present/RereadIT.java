package dev.vto.notify.present;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.notify.Client;
import dev.vto.notify.Platform;
import dev.vto.notify.ShortTimes;
import dev.vto.platform.job.Job;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
@TestProfile(ShortTimes.class)
@Order(Integer.MAX_VALUE - 1)
class RereadIT {
    @InjectLocalAws
    Endpoints aws;

    private Platform platform;

    @BeforeEach
    void connect() {
        platform = Platform.of(aws);
    }

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
    void jobOfWhichNoEventEverCameIsSent() {
        try (Client first = Client.connect();
                Client second = Client.connect()) {
            first.settle();
            second.settle();
            Job job = platform.silentlyOpened();
            Job done = platform.silentlyCompleted(job);
            first.awaitJob(done.id(), 2);
            second.awaitJob(done.id(), 2);
            assertThat(first.jobFrames(job.id())).hasSize(1);
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
