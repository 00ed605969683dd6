package dev.vto.notify;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Times short enough to wait for: the gateway reads again each second, and two seconds without a pong are silence. And few
 * sockets.
 */
public final class ShortTimes implements QuarkusTestProfile {
    /** How many sockets the owner may have. */
    public static final int MOST_PER_OWNER = 5;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("vto.gateway.reread.every", "1s"),
                Map.entry("vto.gateway.reread.owners-every", "2s"),
                Map.entry("vto.gateway.reread.jitter", "10ms"),
                Map.entry("quarkus.websockets-next.server.auto-ping-interval", "0.2s"),
                Map.entry("vto.gateway.socket.silence", "2s"),
                Map.entry("vto.gateway.socket.check-every", "1s"),
                Map.entry("vto.gateway.socket.most-per-owner", Integer.toString(MOST_PER_OWNER)),
                Map.entry("vto.gateway.route.rest-after-failure", "1s"),
                Map.entry("vto.gateway.rows.check-every", "1s"),
                Map.entry("vto.gateway.rows.jitter", "10ms"),
                Map.entry("vto.gateway.rows.forget-after", "2s"));
    }
}
