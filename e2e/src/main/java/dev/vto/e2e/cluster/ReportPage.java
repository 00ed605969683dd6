package dev.vto.e2e.cluster;

import dev.vto.e2e.cluster.kube.Pod;
import dev.vto.local.load.tally.LoadReport;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The report as a page of Markdown. */
final class ReportPage {
    private static final double MB = 1e6;

    private ReportPage() {}

    /**
     * Writes it.
     *
     * @param where what was tested
     * @param ready from the apply to all pods Ready
     * @param pods those that live now: the ones that they replaced had the same limits
     * @param broken what {@link Verdict} found
     */
    static String of(
            String where,
            Duration ready,
            LoadReport report,
            List<MemoryWatch.Seen> memory,
            List<Pod> pods,
            List<String> broken) {
        StringBuilder page = new StringBuilder("# Pods replaced under load\n\n" + where + "\n\n");
        line(page, "From `apply` to all pods Ready: %.1f s.", ready.toMillis() / 1000.0);
        LoadReport.Jobs jobs = report.jobs();
        line(
                page,
                "Jobs: %d accepted, %d completed, %d open; from acceptance to push %d ms (median), %d ms (slowest). The load waited %d times.",
                jobs.accepted(),
                jobs.completed(),
                jobs.open(),
                jobs.medianMs(),
                jobs.slowestMs(),
                jobs.heldBack());
        line(
                page,
                "Photos: %d uploaded, %d ready. WebSockets: %d held, %d ends of jobs not told.",
                report.uploads().uploaded(),
                report.uploads().ready(),
                report.sockets().held(),
                report.sockets().untold());
        page.append(
                "\n| phase | seconds | sent | failed | slowest ms | allowed by the protocol |\n|---|---|---|---|---|---|\n");
        report.phases().forEach(phase -> page.append(row(phase)));
        page.append("\n| pod | limit | idle MB | most MB |\n|---|---|---|---|\n");
        for (MemoryWatch.Seen pod : memory) {
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %.0f |%n",
                    pod.pod(),
                    limit(pod.pod(), pods),
                    pod.idle() == 0 ? "" : String.format(Locale.ROOT, "%.0f", pod.idle() / MB),
                    pod.most() / MB));
        }
        page.append("\nMemory is the working set of the pod's cgroups as its kubelet reads it.\n");
        page.append(broken.isEmpty() ? "\nNothing failed.\n" : "\n## Failed\n\n");
        broken.forEach(what -> page.append("- ").append(what).append('\n'));
        report.phases().forEach(phase -> phase.failures().forEach(failure -> page.append("- ")
                .append(phase.name())
                .append(": ")
                .append(failure)
                .append('\n')));
        return page.toString();
    }

    private static String limit(String name, List<Pod> pods) {
        return pods.stream()
                .filter(pod -> name.equals(pod.name()) || !pod.app().isEmpty() && name.startsWith(pod.app() + "-"))
                .map(Pod::memoryLimit)
                .findFirst()
                .orElse("");
    }

    /** One phase as a row. */
    static String row(LoadReport.Phase phase) {
        String allowed = phase.calls().values().stream()
                .flatMap(calls -> calls.allowed().entrySet().stream())
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.summingInt(Map.Entry::getValue)))
                .entrySet()
                .stream()
                .map(kind -> kind.getValue() + " x " + kind.getKey())
                .collect(Collectors.joining(", "));
        long slowest = phase.calls().values().stream()
                .mapToLong(LoadReport.Calls::slowestMs)
                .max()
                .orElse(0);
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %d | %d | %d | %s |%n",
                phase.name(),
                phase.seconds(),
                phase.sent(),
                phase.failed(),
                slowest,
                allowed);
    }

    private static void line(StringBuilder page, String format, Object... values) {
        page.append(String.format(Locale.ROOT, format, values)).append("\n");
    }
}
