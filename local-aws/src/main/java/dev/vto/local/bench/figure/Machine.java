package dev.vto.local.bench.figure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where and of what figures were taken.
 *
 * @param at when it began
 * @param cores that the JVM sees
 * @param memoryMb of 1,000,000 bytes
 * @param kernel name and version
 * @param jdk version of the Java that ran all
 * @param revision of the checkout; ends in {@code -dirty} where files were changed
 * @param form of the services: {@code jvm} or {@code native}
 * @param loadBefore the kernel's load average of the minute before; what others did then
 */
public record Machine(
        Instant at,
        int cores,
        long memoryMb,
        String kernel,
        String jdk,
        String revision,
        String form,
        double loadBefore) {
    private static final long MB = 1_000_000;

    /** This one, now. */
    public static Machine here(Path root, String form) throws IOException, InterruptedException {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / MB,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.version"),
                revision(root),
                form,
                system.getSystemLoadAverage());
    }

    private static String revision(Path root) throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12")
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 ? said : "unknown";
    }
}
