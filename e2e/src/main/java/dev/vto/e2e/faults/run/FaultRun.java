package dev.vto.e2e.faults.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.e2e.faults.journal.Journal;
import dev.vto.e2e.faults.load.Balancer;
import dev.vto.e2e.faults.load.Pods;
import dev.vto.e2e.faults.load.Workload;
import dev.vto.e2e.faults.stage.FaultStage;
import dev.vto.e2e.faults.stage.Processes;
import dev.vto.e2e.faults.trouble.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One run: trouble, healing, settling, and the record of it all. */
final class FaultRun {
    static final String STAND_INS = "stand-ins.ndjson";
    static final String CONDUCTOR = "conductor.ndjson";

    private static final Duration UNDISTURBED = Duration.ofMillis(500);
    private static final Duration POLL = Duration.ofMillis(200);

    private final FaultStage stage;
    private final Trouble trouble;
    private final long seed;
    private final Path folder;
    private final List<String> complaints = new ArrayList<>();

    FaultRun(FaultStage stage, Trouble trouble, long seed, Path folder) {
        this.stage = stage;
        this.trouble = trouble;
        this.seed = seed;
        this.folder = folder;
    }

    /**
     * Plays it; the records are complete afterwards.
     *
     * @return what was seen at once to be wrong, a line each; the records tell the rest
     */
    List<String> play() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path standIns = folder.resolve(STAND_INS);
        Files.deleteIfExists(standIns);
        try (Journal journal = new Journal(folder.resolve(CONDUCTOR))) {
            stage.faults().record(standIns);
            Processes processes = stage.processes(journal);
            stage.names().forEach(name -> journal.process(name, "ready"));
            Pods pods = new Pods(
                    new Balancer(() -> processes.living("catalog-service")),
                    new Balancer(() -> processes.living("job-service")),
                    new Balancer(() -> processes.living("notify-gateway")));
            try (Workload workload =
                    new Workload(trouble.jobsASecond(), seed, stage.catalogue(), stage.seeds(), pods, journal)) {
                Thread.sleep(UNDISTURBED);
                trouble.last(processes);
                workload.enough();
                trouble.end();
                processes.healAll();
                journal.write(journal.line("healed"));
                settle(workload);
                end(journal, processes);
                complaints.addAll(workload.complaints());
                processes.lost().forEach(name -> complaints.add(name + " has ended by itself; its log says why"));
            }
        } finally {
            stage.faults().heal();
            stage.faults().endRecord();
        }
        stage.emulators().empty();
        return complaints;
    }

    private void settle(Workload workload) throws InterruptedException {
        long end = System.nanoTime() + stage.profile().settling().toNanos();
        String left = "not looked at";
        while (!left.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(POLL);
            left = workload.satisfied() ? stage.emulators().unsettled() : "a shopper waits";
        }
        if (!left.isEmpty()) {
            complaints.add("not settled " + stage.profile().settling().toSeconds() + " s after healing: " + left + "; "
                    + stage.emulators().unsettled());
        }
    }

    private void end(Journal journal, Processes processes) throws IOException {
        ObjectNode line = journal.line("final");
        stage.emulators().describe(line);
        ArrayNode nodes = line.putArray("livingNodes");
        processes.living("notify-gateway").forEach(node -> nodes.add(node.toString()));
        journal.write(line);
        // the sockets that are closed now were open in the end
        journal.close();
    }
}
