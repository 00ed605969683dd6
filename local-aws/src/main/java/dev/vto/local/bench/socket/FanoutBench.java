package dev.vto.local.bench.socket;

import dev.vto.local.bench.Bench;
import dev.vto.local.bench.Setting;
import dev.vto.local.bench.crowd.CrowdStatus;
import dev.vto.local.bench.figure.Aim;
import dev.vto.local.bench.figure.Figure;
import dev.vto.local.bench.stage.Clients;
import dev.vto.local.bench.stage.Descriptors;
import dev.vto.local.bench.stage.FanoutServer;
import dev.vto.local.bench.stage.JobRows;
import dev.vto.local.bench.stage.Stage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Frames a second that a gateway sends to all its sockets, of jobs that were completed, against a server of npm's {@code ws} that sends
 * the same text to as many clients of the same kind. In turn.
 */
public final class FanoutBench implements Bench {
    private static final int PICTURE = 300_000;
    private static final int JOBS = 20;
    private static final int WARM_UP = 4;
    private static final Duration ENGINE = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double NANOS = 1e9;

    @Override
    public String name() {
        return "fanout";
    }

    @Override
    public List<Figure> measure(Setting setting) throws IOException, InterruptedException {
        Descriptors.check(setting.sockets());
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> share = new ArrayList<>();
        try (Stage stage = Stage.open(setting, Crowding.of(setting), Crowding.HEAP);
                JobRows rows = new JobRows(stage.platform());
                FanoutServer node = FanoutServer.start(setting);
                Clients atGateway = Clients.start(setting, "bench-fanout");
                Clients atNode = Clients.start(setting, "bench-fanout-ws")) {
            stage.engine(ENGINE, PICTURE);
            Map<String, AttributeValue> row = rows.row(stage.job(stage.look(PICTURE)));
            setting.progress().accept("fanout: opening %,d sockets twice".formatted(setting.sockets()));
            atGateway.connect(List.of(stage.sockets(Stage.GATEWAY)), setting.sockets(), true, 1);
            String frame = atGateway
                    .await(PATIENCE, status -> status.resumed() == setting.sockets())
                    .sample();
            atNode.connect(List.of(node.sockets()), setting.sockets(), true, 0);
            Deliveries deliveries = new Deliveries(stage, row);
            setting.progress().accept("fanout: warming up, a frame has %d bytes".formatted(frame.length()));
            for (int round = 0; round < WARM_UP; round++) {
                ours(setting, deliveries, rows, atGateway);
                theirs(setting, node, frame, atNode);
            }
            for (int run = 1; run <= setting.runs(); run++) {
                setting.progress().accept("fanout: run %d of %d".formatted(run, setting.runs()));
                double one = ours(setting, deliveries, rows, atGateway);
                double other = theirs(setting, node, frame, atNode);
                ours.add(one);
                theirs.add(other);
                share.add(one / other);
            }
        }
        String sockets = "%,d".formatted(setting.sockets());
        return List.of(
                new Figure(name(), "frames of the gateway to " + sockets + " sockets", "a second", null, ours),
                new Figure(name(), "frames of Node's ws to " + sockets + " sockets", "a second", null, theirs),
                new Figure(name(), "the gateway against Node's ws", "times", Aim.atLeast(0.8), share));
    }

    private static double ours(Setting setting, Deliveries deliveries, JobRows rows, Clients clients)
            throws IOException, InterruptedException {
        clients.reset();
        List<String> jobs = deliveries.write(rows, JOBS);
        long begun = System.nanoTime();
        deliveries.tell(jobs);
        return rate(setting, clients, begun);
    }

    private static double theirs(Setting setting, FanoutServer node, String frame, Clients clients)
            throws IOException, InterruptedException {
        clients.reset();
        long begun = System.nanoTime();
        node.send(frame, JOBS);
        return rate(setting, clients, begun);
    }

    private static double rate(Setting setting, Clients clients, long begun) throws IOException, InterruptedException {
        long all = (long) JOBS * setting.sockets();
        CrowdStatus after = clients.await(PATIENCE, status -> status.frames() >= all);
        if (!after.closes().isEmpty()) {
            throw new IOException("sockets ended during a fan-out, and what they were told again is no part of it: "
                    + after.closes() + "; see the gateway's log");
        }
        return all * NANOS / (after.frameAt() - begun);
    }
}
