package dev.vto.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which loopback port each part listens on.
 *
 * @param of port of each part, 1 to 65535
 */
public record PortPlan(Map<Part, Integer> of) {

    /** A part with a port of its own; the offset is its distance from the base port. */
    public enum Part {
        EDGE("the public edge", 0),
        CATALOG("catalog-service", 1),
        JOB("job-service", 2),
        RENDER("render-worker", 3),
        GATEWAY("notify-gateway", 4),
        S3("S3", 10),
        SQS("SQS", 11),
        DYNAMODB("DynamoDB", 12),
        BEDROCK("Bedrock", 13);

        private final String title;
        private final int offset;

        Part(String title, int offset) {
            this.title = title;
            this.offset = offset;
        }

        /** What people call it. */
        public String title() {
            return title;
        }
    }

    /** The usual ports: 8080 for the edge when the base is 8080, the others after it. */
    public static PortPlan from(int base) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, base + part.offset);
        }
        return new PortPlan(ports);
    }

    /** PortPlan that nobody listens on now, for tests. */
    public static PortPlan free() throws IOException {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (Part part : Part.values()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                ports.put(part, socket.getLocalPort());
            }
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
        return new PortPlan(ports);
    }

    /** Port of a part. */
    public int port(Part part) {
        return of.get(part);
    }

    /** Base address of a part. */
    public String address(Part part) {
        return "http://localhost:" + port(part);
    }

    /** The first part whose port somebody else has. */
    public Optional<Part> taken() {
        return of.keySet().stream().filter(part -> !bindable(port(part))).findFirst();
    }

    private static boolean bindable(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
