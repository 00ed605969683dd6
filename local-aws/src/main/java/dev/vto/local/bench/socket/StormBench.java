package dev.vto.local.bench.socket;

import dev.vto.local.bench.Bench;
import dev.vto.local.bench.Setting;
import dev.vto.local.bench.crowd.CrowdStatus;
import dev.vto.local.bench.figure.Aim;
import dev.vto.local.bench.figure.Figure;
import dev.vto.local.bench.stage.Clients;
import dev.vto.local.bench.stage.Descriptors;
import dev.vto.local.bench.stage.Stage;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A gateway is killed and all its clients come to the other: how long until the last of them has been said hello to and been sent the
 * job that it is owed. Clients wait before they come as docs/protocol.md tells them to.
 */
public final class StormBench implements Bench {
    private static final int PICTURE = 300_000;
    private static final Duration ENGINE = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SETTLED = Duration.ofSeconds(5);
    private static final double NANOS = 1e9;

    @Override
    public String name() {
        return "storm";
    }

    @Override
    public List<Figure> measure(Setting setting) throws IOException, InterruptedException {
        Descriptors.check(setting.sockets());
        List<Double> seconds = new ArrayList<>();
        List<Double> refused = new ArrayList<>();
        try (Stage stage = Stage.open(setting, Crowding.of(setting), Crowding.HEAP);
                Clients clients = Clients.start(setting, "bench-storm")) {
            stage.engine(ENGINE, PICTURE);
            stage.job(stage.look(PICTURE));
            stage.secondGateway();
            List<URI> addresses = List.of(stage.sockets(Stage.GATEWAY), stage.sockets(Stage.GATEWAY_2));
            setting.progress().accept("storm: opening %,d sockets".formatted(setting.sockets()));
            clients.connect(addresses, setting.sockets(), true, 1);
            clients.await(PATIENCE, status -> status.resumed() == setting.sockets());
            String present = Stage.GATEWAY;
            String other = Stage.GATEWAY_2;
            for (int run = 1; run <= setting.runs(); run++) {
                Thread.sleep(SETTLED);
                setting.progress().accept("storm: run %d of %d".formatted(run, setting.runs()));
                clients.reset();
                long begun = System.nanoTime();
                stage.platform().program(present).kill();
                CrowdStatus after = clients.await(
                        PATIENCE,
                        status -> status.closes().values().stream()
                                                .mapToInt(Integer::intValue)
                                                .sum()
                                        >= setting.sockets()
                                && status.resumed() == setting.sockets());
                seconds.add((after.resumedAt() - begun) / NANOS);
                refused.add((double) after.refused());
                stage.platform().restart(present);
                String swapped = present;
                present = other;
                other = swapped;
            }
        }
        return List.of(
                new Figure(
                        name(),
                        "from the kill until %,d clients have resumed elsewhere".formatted(setting.sockets()),
                        "s",
                        Aim.atMost(30),
                        seconds),
                new Figure(name(), "handshakes that had to be repeated", "", null, refused));
    }
}
