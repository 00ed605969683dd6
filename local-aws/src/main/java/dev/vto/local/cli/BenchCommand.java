package dev.vto.local.cli;

import dev.vto.local.bench.Benchmark;
import dev.vto.local.bench.Table;
import dev.vto.local.process.Layout;
import dev.vto.local.process.LogSink;
import dev.vto.local.storefront.PictureFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the services as jars or as executables, and prints a table. */
@Command(name = "bench")
final class BenchCommand implements Callable<Integer> {
    @Option(names = "--native")
    private boolean nativeForm;

    @Option(names = "--starts", defaultValue = "10")
    private int starts;

    @Option(names = "--try-ons", defaultValue = "200")
    private int tryOns;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (starts < 1 || tryOns < 0) {
            throw new IOException(
                    "--starts is " + starts + " and --try-ons is " + tryOns + "; at least 1 and 0 are needed");
        }
        Layout layout = Layout.here().in(nativeForm ? Layout.Form.NATIVE : Layout.Form.JVM);
        LogSink log = new LogSink(new StateFolder(layout.root()).folder().resolve("bench"), null);
        Benchmark benchmark = new Benchmark(
                starts,
                tryOns,
                sample("person-elin.jpg"),
                sample("garment-plaid-shirt.jpg"),
                step -> System.err.println("vto: " + step));
        System.out.print(Table.of(benchmark.of(layout, log)));
        return 0;
    }

    private static PictureFile sample(String name) throws IOException {
        try (InputStream picture = BenchCommand.class.getResourceAsStream("/samples/" + name)) {
            if (picture == null) {
                throw new IOException("the sample " + name + " is not in the jar; build again: ./vto build");
            }
            return PictureFile.of(name, picture.readAllBytes());
        }
    }
}
