package dev.vto.notify.rows;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Ids of connections, 32 hex digits. All of one process begin with the same 8: so a process that starts at the address of one
 * that was killed knows which rows are of that former life. The other 24 cannot be guessed. Thread-safe.
 */
@Singleton
public class ConnectionIds {
    private static final int BOOT_BYTES = 4;
    private static final int OWN_BYTES = 12;

    private final SecureRandom random = new SecureRandom();
    private final String boot = hex(BOOT_BYTES);

    /** A new one. */
    public String next() {
        return boot + hex(OWN_BYTES);
    }

    /** Whether this process made the id. */
    boolean mine(String id) {
        return id.startsWith(boot);
    }

    private String hex(int bytes) {
        byte[] some = new byte[bytes];
        random.nextBytes(some);
        return HexFormat.of().formatHex(some);
    }
}
