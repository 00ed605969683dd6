package dev.vto.local.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.local.load.ControlPort;
import dev.vto.local.load.Load;
import dev.vto.local.load.LoadPlan;
import dev.vto.local.load.Targets;
import dev.vto.local.load.tally.LoadReport;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A steady load on the services' own addresses; part of the cluster test, where it runs as a pod. */
@Command(name = "load")
final class LoadCommand implements Callable<Integer> {
    @Option(names = "--catalog", defaultValue = "http://catalog-service")
    private URI catalog;

    @Option(names = "--jobs", defaultValue = "http://job-service")
    private URI jobs;

    @Option(names = "--gateway", defaultValue = "http://notify-gateway")
    private URI gateway;

    @Option(names = "--media", defaultValue = "http://local-aws:8080")
    private URI media;

    @Option(names = "--engine", defaultValue = "http://local-aws:9500")
    private URI engine;

    @Option(names = "--rate", defaultValue = "1")
    private double rate;

    @Option(names = "--most-open", defaultValue = "20")
    private int mostOpen;

    @Option(names = "--sockets", defaultValue = "4")
    private int sockets;

    @Option(names = "--engine-delay", defaultValue = "PT2S")
    private Duration engineDelay;

    @Option(names = "--control-port", defaultValue = "0")
    private int controlPort;

    /* Without it the control port ends the load. */
    @Option(names = "--seconds", defaultValue = "0")
    private int seconds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        // names are found as every other program of the pod finds them
        System.setProperty("vertx.disableDnsResolver", "true");
        Vertx vertx = Vertx.vertx();
        Targets targets = new Targets(catalog, jobs, gateway, media, engine);
        Load load = new Load(vertx, new LoadPlan(targets, rate, mostOpen, sockets, engineDelay));
        if (controlPort > 0) {
            ControlPort.open(vertx, controlPort, load);
        }
        load.begin();
        if (seconds > 0) {
            Thread.sleep(Duration.ofSeconds(seconds));
            load.end();
        }
        LoadReport report = load.report();
        while (!report.done() || controlPort > 0) {
            Thread.sleep(Duration.ofSeconds(1));
            report = load.report();
        }
        System.out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report));
        return 0;
    }
}
