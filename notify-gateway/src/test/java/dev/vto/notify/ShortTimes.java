package dev.vto.notify;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Times short enough to wait for: the gateway reads again each second, and two seconds without a pong are silence. */
public final class ShortTimes implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "vto.gateway.reread.every", "1s",
                "vto.gateway.reread.jitter", "10ms",
                "quarkus.websockets-next.server.auto-ping-interval", "0.2s",
                "vto.gateway.socket.silence", "2s",
                "vto.gateway.socket.check-every", "1s");
    }
}
