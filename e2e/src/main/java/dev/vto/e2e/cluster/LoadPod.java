package dev.vto.e2e.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.e2e.cluster.kube.Kubectl;
import dev.vto.local.load.tally.LoadReport;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/** The load client as a pod beside the platform, from the image that local-aws runs from. */
final class LoadPod {
    private static final String NAME = "load";
    private static final int CONTROL_PORT = 8090;
    private static final Duration START_PATIENCE = Duration.ofMinutes(4);
    private static final Duration END_PATIENCE = Duration.ofMinutes(4);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final ObjectMapper json = new ObjectMapper();
    private final Kubectl kubectl;
    private final String namespace;
    private final String proxy;

    LoadPod(Kubectl kubectl, String namespace) {
        this.kubectl = kubectl;
        this.namespace = namespace;
        this.proxy = "/api/v1/namespaces/" + namespace + "/pods/" + NAME + ":" + CONTROL_PORT + "/proxy";
    }

    /** Starts it and waits until its first try-ons are done and the steady load flows. */
    void start(double rate) throws IOException, InterruptedException {
        JsonNode stack = kubectl.json("get", "deployment", "local-aws", "-n", namespace, "-o", "json")
                .at("/spec/template/spec/containers/0");
        ObjectNode pod;
        try (InputStream template = LoadPod.class.getResourceAsStream("load-pod.json")) {
            pod = (ObjectNode) json.readTree(template);
        }
        ObjectNode container = (ObjectNode) pod.at("/spec/containers/0");
        container.set("image", stack.path("image"));
        container.set("imagePullPolicy", stack.path("imagePullPolicy"));
        container.withArray("args").add("--rate").add(Double.toString(rate));
        kubectl.feed(pod.toString(), "create", "-n", namespace, "-f", "-");
        await(report -> report.phases().size() > 1, START_PATIENCE, "the first try-ons did not succeed");
    }

    /** Names what happens from now on. */
    void phase(String name) throws IOException, InterruptedException {
        kubectl.post(
                proxy + "/phases/"
                        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"),
                "");
    }

    /** What it has seen so far. */
    LoadReport report() throws IOException, InterruptedException {
        return json.readValue(kubectl.get(proxy + "/report"), LoadReport.class);
    }

    /** Ends it and waits for all that is under way. */
    LoadReport end() throws IOException, InterruptedException {
        kubectl.post(proxy + "/end", "");
        try {
            return await(LoadReport::done, END_PATIENCE, "the last jobs did not end");
        } catch (IOException e) {
            System.out.println("vto: " + e.getMessage());
            return report();
        }
    }

    private LoadReport await(Predicate<LoadReport> wanted, Duration atMost, String otherwise)
            throws IOException, InterruptedException {
        Instant end = Instant.now().plus(atMost);
        while (Instant.now().isBefore(end)) {
            String phase = kubectl.run("get", "pod", NAME, "-n", namespace, "-o", "jsonpath={.status.phase}");
            if (phase.equals("Failed")) {
                throw new IOException("the load client ended: " + lastLine());
            }
            try {
                LoadReport report = report();
                if (wanted.test(report)) {
                    return report;
                }
            } catch (Kubectl.Refused e) {
                // it does not listen yet
            }
            Thread.sleep(POLL);
        }
        throw new IOException(
                otherwise + " within " + atMost.toSeconds() + " s; the load client's last words: " + lastLine());
    }

    private String lastLine() throws IOException, InterruptedException {
        return kubectl.run("logs", NAME, "-n", namespace, "--tail=1").strip();
    }
}
