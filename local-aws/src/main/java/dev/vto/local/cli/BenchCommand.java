package dev.vto.local.cli;

import dev.vto.local.bench.Bench;
import dev.vto.local.bench.Benches;
import dev.vto.local.bench.Setting;
import dev.vto.local.bench.figure.Figure;
import dev.vto.local.bench.figure.Machine;
import dev.vto.local.bench.figure.MarkedPlace;
import dev.vto.local.bench.figure.Report;
import dev.vto.local.process.Layout;
import dev.vto.local.process.LogSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the platform and prints a table. */
@Command(name = "bench")
final class BenchCommand implements Callable<Integer> {
    @Parameters(arity = "0..*")
    private List<String> names = List.of();

    @Option(names = "--native")
    private boolean nativeForm;

    @Option(names = "--runs", defaultValue = "3")
    private int runs;

    @Option(names = "--sockets", defaultValue = "10000")
    private int sockets;

    @Option(names = "--seconds", defaultValue = "20")
    private int seconds;

    @Option(names = "--json")
    private Path json;

    @Option(names = "--markdown")
    private Path markdown;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (runs < 1 || sockets < 10 || seconds < 1) {
            throw new IOException("--runs is %d, --sockets %d and --seconds %d; at least 1, 10 and 1 are needed"
                    .formatted(runs, sockets, seconds));
        }
        List<Bench> benches = Benches.named(names);
        Layout layout = Layout.here().in(nativeForm ? Layout.Form.NATIVE : Layout.Form.JVM);
        Machine machine = Machine.here(layout.root(), layout.form().name().toLowerCase(Locale.ROOT));
        Path folder = new StateFolder(layout.root()).folder().resolve("bench");
        LogSink log = new LogSink(folder, null);
        Setting setting = new Setting(
                layout, log, runs, sockets, Duration.ofSeconds(seconds), step -> System.err.println("vto: " + step));
        List<Figure> figures = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (Bench bench : benches) {
            try {
                figures.addAll(bench.measure(setting));
            } catch (IOException e) {
                failed.add(bench.name() + ": " + e.getMessage());
            }
        }
        if (!figures.isEmpty()) {
            tell(new Report(machine, figures), json != null ? json : folder.resolve("figures.json"));
        }
        if (!failed.isEmpty()) {
            throw new IOException(String.join("; ", failed) + " (logs: .vto/bench)");
        }
        return 0;
    }

    private void tell(Report report, Path values) throws IOException {
        System.out.print(report.markdown());
        Files.writeString(values, report.json());
        System.err.println("vto: the value of every run: " + values);
        if (markdown != null) {
            MarkedPlace.fill(markdown, report.machine().form(), report.markdown());
        }
    }
}
