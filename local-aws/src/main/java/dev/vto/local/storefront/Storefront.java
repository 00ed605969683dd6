package dev.vto.local.storefront;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The public API as a shop's web page calls it. Thread-safe. */
public final class Storefront {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<String> SET_BY_CLIENT = Set.of("content-length", "host");

    private final URI edge;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * A client.
     *
     * @param edge base address, for example {@code http://localhost:8080}
     */
    public Storefront(URI edge) {
        this.edge = edge;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** An answer that was not a success. */
    public static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final transient JsonNode problem;

        Refused(int status, JsonNode problem) {
            super(problem.path("title").asText("HTTP " + status) + ": "
                    + problem.path("detail").asText("no detail"));
            this.status = status;
            this.problem = problem;
        }

        /** HTTP status code. */
        public int status() {
            return status;
        }

        /** The problem document. */
        public JsonNode problem() {
            return problem;
        }
    }

    /** An empty JSON object to fill. */
    public ObjectNode object() {
        return json.createObjectNode();
    }

    /** GET of a path; the answer's JSON. */
    public JsonNode get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(edge.resolve(path)).GET());
    }

    /** DELETE of a path. */
    public void delete(String path) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(edge.resolve(path)).DELETE());
    }

    /** POST of a JSON body; the answer's JSON. Headers are name, value, name, value. */
    public JsonNode post(String path, JsonNode body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(edge.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /**
     * Announces a picture and uploads it to the presigned address.
     *
     * @param path {@code /v1/models}, {@code /v1/products} or {@code /v1/masks}
     * @param body the resource without its upload
     * @return the resource as the announcement was answered
     */
    public JsonNode upload(String path, ObjectNode body, PictureFile picture) throws IOException, InterruptedException {
        body.putObject("upload")
                .put("contentType", picture.contentType())
                .put("contentLength", picture.bytes().length)
                .put("sha256", picture.sha256());
        JsonNode announced = post(path, body);
        put(announced.path("upload"), picture);
        return announced;
    }

    /** The bytes behind a presigned address. */
    public byte[] download(String url) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("the picture's address answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Opens the WebSocket and waits for its hello. */
    public Notifications notifications() throws IOException, InterruptedException {
        return Notifications.open(http, URI.create("ws://" + edge.getAuthority() + "/v1/notifications"), json);
    }

    /** PUT to the presigned address that an announcement was answered with. */
    public void put(JsonNode upload, PictureFile picture) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(upload.path("url").asText()))
                .timeout(PATIENCE)
                .PUT(BodyPublishers.ofByteArray(picture.bytes()));
        for (Map.Entry<String, JsonNode> header : upload.path("headers").properties()) {
            if (!SET_BY_CLIENT.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                request.header(header.getKey(), header.getValue().asText());
            }
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(
                    "the upload of " + picture.name() + " was answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
        JsonNode body = answer.body().length == 0 ? json.createObjectNode() : tree(answer.body());
        if (answer.statusCode() >= 400) {
            throw new Refused(answer.statusCode(), body);
        }
        return body;
    }

    private JsonNode tree(byte[] body) throws IOException {
        try {
            return json.readTree(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return json.createObjectNode().put("detail", new String(body, StandardCharsets.UTF_8));
        }
    }
}
