package dev.vto.local.bench;

import dev.vto.local.bench.job.BacklogBench;
import dev.vto.local.bench.job.PushedBench;
import dev.vto.local.bench.job.RendersBench;
import dev.vto.local.bench.job.SubmitsBench;
import dev.vto.local.bench.socket.DrainBench;
import dev.vto.local.bench.socket.FanoutBench;
import dev.vto.local.bench.socket.SocketsBench;
import dev.vto.local.bench.socket.StormBench;
import dev.vto.local.bench.start.StartsBench;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** All benchmarks. */
public final class Benches {
    private static final List<Bench> ALL = List.of(
            new PushedBench(),
            new SubmitsBench(),
            new SocketsBench(),
            new FanoutBench(),
            new StormBench(),
            new DrainBench(),
            new BacklogBench(),
            new RendersBench(),
            new StartsBench());

    private Benches() {}

    /**
     * Those of these names, all when there are none.
     *
     * @throws IOException for a name that is none; the text lists them
     */
    public static List<Bench> named(List<String> names) throws IOException {
        List<String> known = ALL.stream().map(Bench::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IOException("there is no benchmark '%s'; there are %s"
                        .formatted(name, known.stream().collect(Collectors.joining(", "))));
            }
        }
        return ALL.stream()
                .filter(bench -> names.isEmpty() || names.contains(bench.name()))
                .toList();
    }
}
