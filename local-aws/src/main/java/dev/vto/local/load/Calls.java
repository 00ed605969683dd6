package dev.vto.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.local.load.tally.Callee;
import dev.vto.local.load.tally.Ledger;
import dev.vto.local.load.tally.Phase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * HTTP calls on kept-alive connections, as another program's client makes them. Each is tried once, so that nothing hides what
 * became of it, and counted: failed is what has no answer or none of the 2xx. Thread-safe.
 */
final class Calls {
    /** Headers of a JSON body. */
    static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CONNECTIONS = 16;

    /* What k8s/README.md asks of clients: less than the time in which a pod that goes still answers, 5 s in overlays/local. */
    private static final int IDLE_SECONDS = 4;
    private static final int OK_FROM = 200;
    private static final int OK_TO = 299;
    private static final int QUOTED = 300;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client;
    private final Ledger ledger;
    private final Targets targets;

    Calls(Vertx vertx, Ledger ledger, Targets targets) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS)
                .setConnectTimeout((int) PATIENCE.toMillis())
                .setKeepAliveTimeout(IDLE_SECONDS));
        this.ledger = ledger;
        this.targets = targets;
    }

    /** JSON from catalog-service or job-service. */
    JsonNode get(Callee callee, String path) throws IOException, InterruptedException {
        return json.readTree(call(callee, HttpMethod.GET, at(callee).resolve(path), Map.of(), Buffer.buffer()));
    }

    /** JSON to one of them, and what it answers. */
    JsonNode post(Callee callee, String path, JsonNode body, Map<String, String> headers)
            throws IOException, InterruptedException {
        Buffer sent = Buffer.buffer(json.writeValueAsBytes(body));
        return json.readTree(call(callee, HttpMethod.POST, at(callee).resolve(path), headers, sent));
    }

    /** PUT to a presigned address. */
    void put(String url, Map<String, String> headers, byte[] body) throws IOException, InterruptedException {
        call(Callee.MEDIA, HttpMethod.PUT, URI.create(url), headers, Buffer.buffer(body));
    }

    /** The bytes behind a presigned address. */
    byte[] download(String url) throws IOException, InterruptedException {
        return call(Callee.MEDIA, HttpMethod.GET, URI.create(url), Map.of(), Buffer.buffer());
    }

    private URI at(Callee callee) {
        return switch (callee) {
            case CATALOG -> targets.catalog();
            case JOBS -> targets.jobs();
            case GATEWAY -> targets.gateway();
            case MEDIA -> targets.media();
        };
    }

    private byte[] call(Callee callee, HttpMethod method, URI address, Map<String, String> headers, Buffer body)
            throws IOException, InterruptedException {
        Phase phase = ledger.now();
        long begun = System.nanoTime();
        String what = method + " " + address.getPath();
        try {
            Answer answer = send(callee, method, address, headers, body)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.status >= OK_FROM && answer.status <= OK_TO) {
                phase.answered(callee, Duration.ofNanos(System.nanoTime() - begun));
                return answer.body.getBytes();
            }
            throw failed(phase, callee, what + " was answered " + answer.status + " " + quoted(answer.body));
        } catch (ExecutionException e) {
            throw failed(phase, callee, what + " had no answer: " + e.getCause());
        } catch (TimeoutException e) {
            throw failed(phase, callee, what + " had no answer within " + PATIENCE.toSeconds() + " s");
        }
    }

    private Future<Answer> send(
            Callee callee, HttpMethod method, URI address, Map<String, String> headers, Buffer body) {
        URI connect = at(callee);
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setServer(SocketAddress.inetSocketAddress(port(connect), connect.getHost()))
                .setHost(address.getHost())
                .setPort(port(address))
                .setURI(address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
        headers.forEach(options::putHeader);
        // one inside the other: a body is dropped when nobody waits for it yet as it comes
        return client.request(options).compose(request -> request.send(body)
                .compose(response -> response.body().map(bytes -> new Answer(response.statusCode(), bytes))));
    }

    private record Answer(int status, Buffer body) {}

    private static IOException failed(Phase phase, Callee callee, String what) {
        phase.failed(callee, what);
        return new IOException(what);
    }

    private static String quoted(Buffer body) {
        String text = body.toString().replace('\n', ' ');
        return text.substring(0, Math.min(text.length(), QUOTED));
    }

    private static int port(URI address) {
        return address.getPort() < 0 ? 80 : address.getPort();
    }
}
