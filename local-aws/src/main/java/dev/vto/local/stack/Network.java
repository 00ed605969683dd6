package dev.vto.local.stack;

import java.net.URI;
import java.util.Optional;

/**
 * Where the stack listens and what clients are told.
 *
 * @param host address of the interface to listen on; {@code 0.0.0.0} for all of them
 * @param name host name in the addresses that clients are told
 * @param tables a DynamoDB that runs elsewhere; without it one is started beside this JVM
 */
public record Network(String host, String name, Optional<URI> tables) {
    /** For programs of this machine alone. */
    public static final Network LOOPBACK = new Network("127.0.0.1", "127.0.0.1", Optional.empty());

    private static final String ALL = "0.0.0.0";

    /** Listens there and is called by that address; by the loopback interface where that is all interfaces. */
    public static Network on(String host) {
        return new Network(host, host.equals(ALL) ? LOOPBACK.name : host, Optional.empty());
    }

    /** The same address as clients are told it. */
    URI told(URI own) {
        return name.equals(host) ? own : URI.create("%s://%s:%d".formatted(own.getScheme(), name, own.getPort()));
    }
}
