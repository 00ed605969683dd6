package dev.vto.e2e.cluster;

import dev.vto.e2e.cluster.kube.Pod;
import dev.vto.local.load.tally.LoadReport;
import java.util.ArrayList;
import java.util.List;

/** Decides whether the platform kept its promises. */
final class Verdict {
    private Verdict() {}

    /** What was not kept, a line each; empty when all was. */
    static List<String> broken(LoadReport report, List<Pod> pods) {
        List<String> broken = new ArrayList<>();
        for (LoadReport.Phase phase : report.phases()) {
            phase.calls().forEach((callee, calls) -> {
                if (calls.failed() > 0) {
                    broken.add(phase.name() + ": " + calls.failed() + " of " + calls.sent() + " requests to " + callee
                            + " failed");
                }
            });
            if (phase.sent() == 0) {
                broken.add(phase.name() + ": nothing was sent");
            }
        }
        LoadReport.Jobs jobs = report.jobs();
        if (jobs.completed() != jobs.accepted() || jobs.accepted() == 0) {
            broken.add(jobs.accepted() + " jobs were accepted, but they ended as " + jobs.ended() + " and "
                    + jobs.open() + " did not end");
        }
        if (report.uploads().ready() != report.uploads().uploaded()) {
            broken.add(report.uploads().uploaded() + " photos were uploaded, but only "
                    + report.uploads().ready() + " came into the catalogue");
        }
        if (report.sockets().untold() > 0) {
            broken.add(report.sockets().untold() + " ends of jobs were not told on a WebSocket");
        }
        for (Pod pod : pods) {
            if (pod.restarts() > 0 || pod.failed() && !pod.ending()) {
                broken.add("pod " + pod.name() + " did not live on: " + pod.restarts() + " restarts " + pod.trouble());
            }
            if (!pod.unbounded().isEmpty()) {
                broken.add(
                        "pod " + pod.name() + " has containers without requests or memory limit: " + pod.unbounded());
            }
        }
        return broken;
    }
}
