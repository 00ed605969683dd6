package dev.vto.local.bench.stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heap of a running JVM, asked for with {@code jcmd}. */
public final class JvmHeap {
    /* A generation, "DefNew total 4928K, used 212K", or a whole heap; its spaces and Metaspace are written otherwise. */
    private static final Pattern GENERATION = Pattern.compile("(?:total|committed) \\d+K, used (\\d+)K");
    private static final long KB = 1024;

    private JvmHeap() {}

    /**
     * Collects all garbage and tells what is left, in bytes.
     *
     * @param java the launcher that stands beside {@code jcmd}
     * @throws IOException when the process is no JVM or does not answer
     */
    public static long live(Path java, long pid) throws IOException, InterruptedException {
        jcmd(java, pid, "GC.run");
        return used(jcmd(java, pid, "GC.heap_info"));
    }

    static long used(String info) throws IOException {
        long kilobytes = 0;
        Matcher generation = GENERATION.matcher(info);
        while (generation.find()) {
            kilobytes += Long.parseLong(generation.group(1));
        }
        if (kilobytes == 0) {
            throw new IOException("jcmd told of no heap: " + info);
        }
        return kilobytes * KB;
    }

    private static String jcmd(Path java, long pid, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(java.resolveSibling("jcmd").toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("jcmd " + command + " failed: " + said.strip());
        }
        return said;
    }
}
