package dev.vto.local.bench.stage;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** Whether a process may open as many files as there are sockets. */
public final class Descriptors {
    private static final int BESIDE = 500;

    private Descriptors() {}

    /**
     * Checks what this process, and so those that it starts, may open.
     *
     * @throws IOException when that is too few; the text says what to do
     */
    public static void check(int sockets) throws IOException {
        long most = ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
                .getMaxFileDescriptorCount();
        if (most < sockets + BESIDE) {
            throw new IOException(
                    "%d sockets need %d file descriptors and there are %d; raise the limit with ulimit -n, or ask for fewer with --sockets"
                            .formatted(sockets, sockets + BESIDE, most));
        }
    }
}
