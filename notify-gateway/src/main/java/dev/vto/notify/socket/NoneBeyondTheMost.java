package dev.vto.notify.socket;

import dev.vto.notify.connection.Registry;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Refuses sockets beyond what this pod can hold: with 503 and not by closing an accepted one, for what it has not accepted costs it
 * nothing. The client's next try may lead to another pod. Handshakes under way at the same moment may still get in.
 */
@Singleton
public class NoneBeyondTheMost implements HttpUpgradeCheck {
    private static final Logger LOG = Logger.getLogger(NoneBeyondTheMost.class);
    private static final int UNAVAILABLE = 503;
    private static final int HALF = 2;
    private static final int BYTES_EACH = 16 * 1024;

    private final Registry registry;
    private final int most;

    public NoneBeyondTheMost(Registry registry, SocketConfig config) {
        this.registry = registry;
        this.most = config.mostPerPod()
                .orElse((int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / HALF / BYTES_EACH));
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        if (registry.size() < most) {
            return CheckResult.permitUpgrade();
        }
        LOG.debugf("%d sockets are open, the most this pod takes (vto.gateway.socket.most-per-pod)", most);
        return CheckResult.rejectUpgrade(UNAVAILABLE, Map.of("Retry-After", List.of(retryAfter())));
    }

    /* seconds */
    private static String retryAfter() {
        return Integer.toString(ThreadLocalRandom.current().nextInt(2, 7));
    }
}
