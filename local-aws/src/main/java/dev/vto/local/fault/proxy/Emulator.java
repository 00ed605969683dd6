package dev.vto.local.fault.proxy;

import dev.vto.local.fault.wire.AwsAnswer;
import dev.vto.local.fault.wire.AwsRequest;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;

/** Forwards calls to one emulator. */
final class Emulator {
    /* What is between two neighbours, or is found anew from the body. */
    private static final List<CharSequence> NOT_FORWARDED = List.of(
            HttpHeaders.CONNECTION,
            HttpHeaders.KEEP_ALIVE,
            HttpHeaders.TRANSFER_ENCODING,
            HttpHeaders.EXPECT,
            HttpHeaders.CONTENT_LENGTH);

    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.PUT, HttpMethod.POST);

    private final HttpClient client;
    private final URI address;

    Emulator(HttpClient client, URI address) {
        this.client = client;
        this.address = address;
    }

    /** The answer; blocks. The header Host goes along unchanged, for it is signed. */
    AwsAnswer call(AwsRequest call) throws IOException {
        try {
            return client.request(new RequestOptions()
                            .setMethod(call.method())
                            .setHost(address.getHost())
                            .setPort(address.getPort())
                            .setURI(call.uri()))
                    .compose(request -> send(request, call))
                    .compose(response -> response.body()
                            .map(body -> new AwsAnswer(response.statusCode(), headers(response, call), body)))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw new IOException(
                    "%s did not answer: %s".formatted(address, e.getCause().getMessage()), e);
        }
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request, AwsRequest call) {
        request.headers().setAll(call.headers());
        NOT_FORWARDED.forEach(name -> request.headers().remove(name));
        return call.body().length() > 0 || WITH_BODY.contains(call.method())
                ? request.send(call.body())
                : request.send();
    }

    /* The answer to HEAD tells the length of what it does not send. */
    private static MultiMap headers(HttpClientResponse response, AwsRequest call) {
        var headers = MultiMap.caseInsensitiveMultiMap().addAll(response.headers());
        NOT_FORWARDED.stream()
                .filter(name -> name != HttpHeaders.CONTENT_LENGTH || call.method() != HttpMethod.HEAD)
                .forEach(headers::remove);
        return headers;
    }
}
