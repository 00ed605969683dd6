package dev.vto.local.edge;

import java.net.URI;
import java.util.stream.Stream;

/** Where the services listen that the edge passes requests to. */
public record Upstreams(URI catalog, URI jobs, URI notifications) {

    /** Refuses addresses without a port: the proxy does not guess. */
    public Upstreams {
        Stream.of(catalog, jobs, notifications)
                .filter(address -> address.getPort() < 0)
                .findFirst()
                .ifPresent(address -> {
                    throw new IllegalArgumentException("%s names no port; write %s:80".formatted(address, address));
                });
    }

    /** Where the launcher starts them. */
    public static final Upstreams STANDARD = new Upstreams(
            URI.create("http://127.0.0.1:8081"),
            URI.create("http://127.0.0.1:8082"),
            URI.create("http://127.0.0.1:8084"));

    URI of(Service service) {
        return switch (service) {
            case CATALOG -> catalog;
            case JOB -> jobs;
            case NOTIFY -> notifications;
        };
    }
}
