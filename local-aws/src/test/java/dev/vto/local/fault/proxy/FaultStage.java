package dev.vto.local.fault.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.local.fault.FaultsClient;
import dev.vto.local.fault.Plan;
import dev.vto.local.fault.Rule;
import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.stack.LocalStack;
import dev.vto.local.stack.StackOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;

/** One stack with two clients for all tests of faults, and the SDK's clients as services have them. */
abstract class FaultStage {
    static final String WORKER = "render-worker";
    static final String JOBS = "job-service";
    static final Endpoints AWS = start();
    static final Endpoints.OfClient AS_WORKER = AWS.clients().get(WORKER);
    static final Endpoints.OfClient AS_JOBS = AWS.clients().get(JOBS);
    static final AwsClients DIRECT = AwsClients.of(AWS);
    static final FaultsClient FAULTS = new FaultsClient(AWS.faults());
    private static final SdkHttpClient HTTP =
            ApacheHttpClient.builder().expectContinueEnabled(true).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private static Endpoints start() {
        var stack = LocalStack.start(StackOptions.defaults().withClients(List.of(WORKER, JOBS)));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        return stack.endpoints();
    }

    @AfterEach
    void heal() throws Exception {
        FAULTS.heal();
        FAULTS.endRecord();
    }

    static void plan(Rule... rules) throws Exception {
        FAULTS.begin(new Plan(17, List.of(rules)));
    }

    static List<Long> fired() throws Exception {
        return FAULTS.state().rules().stream().map(rule -> rule.fired()).toList();
    }

    void record() throws Exception {
        FAULTS.record(folder.resolve("record"));
    }

    /** What was recorded of an operation, or with {@code fault} of firings. */
    List<JsonNode> recorded(String operation) throws Exception {
        FAULTS.endRecord();
        var found = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(folder.resolve("record"))) {
            var entry = JSON.readTree(line);
            if (entry.path(operation.equals("fault") ? "kind" : "operation")
                            .asText()
                            .equals(operation)
                    && (operation.equals("fault") || entry.path("kind").asText().equals("call"))) {
                found.add(entry);
            }
        }
        return found;
    }

    static JsonNode json(Object value) throws IOException {
        return JSON.readTree(JSON.writeValueAsBytes(value));
    }

    /** A client that tries as often as said. */
    static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C tries(
            int attempts, B builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(AWS.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(AWS.accessKeyId(), AWS.secretAccessKey())))
                .httpClient(HTTP)
                .overrideConfiguration(o -> o.retryStrategy(r -> r.maxAttempts(attempts)))
                .build();
    }
}
