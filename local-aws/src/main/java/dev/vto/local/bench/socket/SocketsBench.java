package dev.vto.local.bench.socket;

import dev.vto.local.bench.Bench;
import dev.vto.local.bench.Setting;
import dev.vto.local.bench.figure.Aim;
import dev.vto.local.bench.figure.Figure;
import dev.vto.local.bench.figure.Slope;
import dev.vto.local.bench.stage.Clients;
import dev.vto.local.bench.stage.Descriptors;
import dev.vto.local.bench.stage.JvmHeap;
import dev.vto.local.bench.stage.Resident;
import dev.vto.local.bench.stage.Stage;
import dev.vto.local.process.Layout;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes of an idle socket: the slope of the gateway's memory over the number of its sockets. A JVM collects its garbage before it is
 * looked at; an executable cannot be asked to, and is looked at as it is.
 */
public final class SocketsBench implements Bench {
    private static final List<Double> STEPS = List.of(0.1, 0.4, 0.7, 1.0);
    private static final Duration SETTLED = Duration.ofSeconds(3);
    private static final double BYTES_PER_KB = 1000;
    private static final double KERNEL_KB = 1024;

    @Override
    public String name() {
        return "sockets";
    }

    @Override
    public List<Figure> measure(Setting setting) throws IOException, InterruptedException {
        Descriptors.check(setting.sockets());
        List<Double> resident = new ArrayList<>();
        List<Double> heap = new ArrayList<>();
        boolean jvm = setting.layout().form() == Layout.Form.JVM;
        try (Stage stage = Stage.open(setting, Crowding.of(setting), Crowding.HEAP)) {
            for (int run = 1; run <= setting.runs(); run++) {
                setting.progress().accept("sockets: run %d of %d".formatted(run, setting.runs()));
                stage.platform().stop(Stage.GATEWAY);
                stage.platform().restart(Stage.GATEWAY);
                Slope residentSlope = new Slope();
                Slope heapSlope = new Slope();
                try (Clients clients = Clients.start(setting, "bench-sockets")) {
                    int open = 0;
                    for (double step : STEPS) {
                        int wanted = (int) (setting.sockets() * step);
                        clients.connect(List.of(stage.sockets(Stage.GATEWAY)), wanted - open, true, 0);
                        open = wanted;
                        Thread.sleep(SETTLED);
                        look(setting, stage, open, jvm ? heapSlope : null, residentSlope);
                    }
                }
                resident.add(residentSlope.perUnit() / BYTES_PER_KB);
                if (jvm) {
                    heap.add(heapSlope.perUnit() / BYTES_PER_KB);
                }
            }
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                name(),
                "resident memory of one more idle socket, up to %,d".formatted(setting.sockets()),
                "kB",
                jvm ? Aim.atMost(20) : null,
                resident));
        if (jvm) {
            figures.add(new Figure(name(), "of that live heap", "kB", null, heap));
        }
        return figures;
    }

    private static void look(Setting setting, Stage stage, int open, Slope heap, Slope resident)
            throws IOException, InterruptedException {
        long pid = stage.platform().program(Stage.GATEWAY).handle().pid();
        if (heap != null) {
            heap.add(open, JvmHeap.live(setting.layout().java(), pid));
        }
        Resident now = Resident.of(pid);
        resident.add(open, now.all() * KERNEL_KB);
        setting.progress().accept("sockets: %,d open, %,d kB resident".formatted(open, now.all()));
    }
}
