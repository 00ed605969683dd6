package dev.vto.notify.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vto.local.testing.LocalAws;
import dev.vto.notify.Client;
import dev.vto.notify.ShortTimes;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
@TestProfile(ShortTimes.class)
@Order(Integer.MAX_VALUE - 1)
class MostSocketsIT {

    @Test
    void oneSocketTooManyOfAnOwnerIsClosedWithAPauseAndTheOthersLive() {
        List<Client> all = Stream.generate(Client::connect)
                .limit(ShortTimes.MOST_PER_OWNER)
                .toList();
        try (Client tooMany = Client.connectInVain()) {
            assertThat(tooMany.awaitClose()).isEqualTo(4029);
            assertThat(tooMany.closeReason()).matches("too_many_sockets retry_in_ms=[3-5][0-9]{4}");
            all.forEach(Client::settle);
        } finally {
            all.forEach(Client::close);
        }
        await().until(MostSocketsIT::thereIsRoom);
    }

    private static boolean thereIsRoom() {
        try (Client again = Client.connectInVain()) {
            return again.isWelcome();
        }
    }
}
