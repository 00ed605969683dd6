package dev.vto.e2e.cluster;

import dev.vto.e2e.cluster.kube.Eviction;
import dev.vto.e2e.cluster.kube.Kubectl;
import dev.vto.e2e.cluster.kube.Manifests;
import dev.vto.e2e.cluster.kube.MemoryGauge;
import dev.vto.e2e.cluster.kube.Pod;
import dev.vto.e2e.cluster.kube.PodLogs;
import dev.vto.e2e.cluster.kube.Workload;
import dev.vto.local.load.tally.LoadReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The order of the test: apply, all Ready, try-ons, and each service's pods replaced in each way while the load goes on. */
final class Conductor {
    static final String NAMESPACE = "vto";

    /* The gateway first: what its clients are owed again grows with the jobs that the load has made. */
    private static final List<String> SERVICES =
            List.of("notify-gateway", "render-worker", "job-service", "catalog-service");
    private static final int REPLICAS = 2;
    private static final Duration READY_PATIENCE = Duration.ofMinutes(5);
    private static final Duration UNDISTURBED = Duration.ofSeconds(15);
    private static final Duration AFTERWARDS = Duration.ofSeconds(2);

    private final Kubectl kubectl;
    private final Path output;
    private final double rate;

    /**
     * A test of a cluster that may be used for it.
     *
     * @param output folder for the report and the pods' logs
     * @param rate jobs a second
     */
    Conductor(Kubectl kubectl, Path output, double rate) {
        this.kubectl = kubectl;
        this.output = output;
        this.rate = rate;
    }

    /**
     * Does it all.
     *
     * @param where what is tested, for the report
     * @return what was not kept, a line each
     */
    List<String> run(Manifests manifests, String where) throws IOException, InterruptedException {
        try (PodLogs logs = new PodLogs(kubectl, NAMESPACE, output.resolve("kube-logs"))) {
            Workload workload = new Workload(kubectl, NAMESPACE, logs);
            Duration ready = apply(manifests, workload);
            say("all pods were Ready %.1f s after the apply", ready.toMillis() / 1000.0);
            try (MemoryWatch memory = new MemoryWatch(new MemoryGauge(kubectl, NAMESPACE))) {
                List<String> broken = new ArrayList<>();
                LoadPod load = new LoadPod(kubectl, NAMESPACE);
                LoadReport report = disturb(load, workload, memory, broken);
                List<Pod> pods = workload.pods();
                broken.addAll(Verdict.broken(report, workload.everSeen()));
                String page = ReportPage.of(where, ready, report, memory.seen(), pods, broken);
                Files.writeString(output.resolve("kube-report.md"), page);
                System.out.println(page);
                return broken;
            }
        }
    }

    private Duration apply(Manifests manifests, Workload workload) throws IOException, InterruptedException {
        manifests.remarks().forEach(remark -> say("left out: %s", remark));
        long begun = System.nanoTime();
        manifests.apply(kubectl);
        for (String service : SERVICES) {
            workload.atLeast(service, REPLICAS);
        }
        workload.awaitSettled(READY_PATIENCE);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private LoadReport disturb(LoadPod load, Workload workload, MemoryWatch memory, List<String> broken)
            throws IOException, InterruptedException {
        Thread.sleep(UNDISTURBED);
        memory.markIdle();
        say("the first try-ons");
        load.start(rate);
        say("%.1f jobs a second", rate);
        Thread.sleep(UNDISTURBED);
        try {
            disturbAll(load, workload);
        } catch (IOException e) {
            broken.add(e.getMessage());
        }
        load.phase("afterwards");
        Thread.sleep(UNDISTURBED);
        return load.end();
    }

    private void disturbAll(LoadPod load, Workload workload) throws IOException, InterruptedException {
        Disturbance.Scene scene = new Disturbance.Scene(kubectl, NAMESPACE, workload, new Eviction(kubectl, NAMESPACE));
        for (String service : SERVICES) {
            for (Disturbance disturbance : Disturbance.values()) {
                load.phase(service + ", " + disturbance.title());
                disturbance.happen(scene, service);
                workload.awaitSettled(READY_PATIENCE);
                Thread.sleep(AFTERWARDS);
                System.out.print("  " + ReportPage.row(load.report().phases().getLast()));
            }
        }
    }

    private static void say(String format, Object... values) {
        System.out.println("vto: " + String.format(java.util.Locale.ROOT, format, values));
    }
}
