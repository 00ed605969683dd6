package dev.vto.catalog;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** What a storefront does with the service, over HTTP as it would. */
public final class Catalog {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Catalog() {}

    /** The description of a file that will be uploaded. */
    public static Map<String, Object> spec(String contentType, byte[] file) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(file);
            return Map.of(
                    "contentType",
                    contentType,
                    "contentLength",
                    file.length,
                    "sha256",
                    Base64.getEncoder().encodeToString(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a resource: its fields and the file's description. */
    public static ExtractableResponse<Response> create(String path, Map<String, ?> fields, String type, byte[] file) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put("upload", spec(type, file));
        return given().contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract();
    }

    /** Makes a resource, uploads its file and waits until it is decided. */
    public static JsonPath upload(String path, Map<String, ?> fields, String type, byte[] file) throws Exception {
        var created = create(path, fields, type, file);
        int status = put(created.path("upload.url"), created.path("upload.headers"), file);
        if (status != 200) {
            throw new AssertionError("the upload was answered with " + status);
        }
        return decided(created.header("Location"));
    }

    /** PUTs a file to a presigned address; gives the status. */
    public static int put(String url, Map<String, String> headers, byte[] file)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url)).PUT(HttpRequest.BodyPublishers.ofByteArray(file));
        headers.forEach(request::header);
        return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    /** GETs an address. */
    public static byte[] get(String url) throws IOException, InterruptedException {
        var answer = HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new AssertionError("status " + answer.statusCode());
        }
        return answer.body();
    }

    /** Polls a resource until it is ready or rejected. */
    public static JsonPath decided(String location) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> given().get(location).jsonPath(),
                        json -> json.getString("status") != null
                                && !json.getString("status").equals("awaiting_upload"));
    }
}
