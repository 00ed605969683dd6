package dev.vto.local.bench.socket;

import dev.vto.local.bench.Setting;
import dev.vto.local.bench.stage.Stage;
import java.util.Map;

/** How a gateway is set that takes all sockets of a benchmark; its manifest's heap is meant for some thousand. */
final class Crowding {
    /** Largest heap of a gateway. */
    static final Map<String, String> HEAP = Map.of(Stage.GATEWAY, "512m");

    private Crowding() {}

    static Map<String, String> of(Setting setting) {
        return Map.of(
                "vto.gateway.socket.most-per-pod",
                Integer.toString(setting.sockets() + 100),
                "vto.gateway.rows.jitter",
                "1s");
    }
}
