package dev.vto.local.edge;

import java.net.URI;

/** Where the services listen that the edge passes requests to. */
public record Upstreams(URI catalog, URI jobs, URI notifications) {

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
