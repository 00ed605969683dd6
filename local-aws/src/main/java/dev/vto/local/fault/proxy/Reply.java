package dev.vto.local.fault.proxy;

import dev.vto.local.fault.wire.AwsAnswer;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The way back to the client: an answer, a part of one or none. */
final class Reply {
    private final HttpServerRequest request;
    private final CompletableFuture<Void> gone = new CompletableFuture<>();

    /** To be made when the request arrives. */
    Reply(HttpServerRequest request) {
        this.request = request;
        request.response().closeHandler(closed -> gone.complete(null));
    }

    /** Completes when the client closes the connection without having been answered. */
    CompletableFuture<Void> gone() {
        return gone;
    }

    /** Sends the answer; false when the client had gone. */
    boolean send(AwsAnswer answer) {
        try {
            var response = request.response().setStatusCode(answer.status());
            response.headers().setAll(answer.headers());
            response.end(answer.body())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            return true;
        } catch (CompletionException | IllegalStateException e) {
            return false;
        }
    }

    /** Closes the connection. */
    void close() {
        request.connection().close();
    }

    /** Closes the connection in the middle of the answer's body; of its head where there is no body. */
    void cut(AwsAnswer answer) {
        if (answer.body().length() < 2 || request.method() == HttpMethod.HEAD) {
            cutHead();
            return;
        }
        var response = request.response().setStatusCode(answer.status());
        response.headers()
                .setAll(answer.headers())
                .set(HttpHeaders.CONTENT_LENGTH, Integer.toString(answer.body().length()));
        response.write(answer.body().getBuffer(0, answer.body().length() / 2)).onComplete(written -> close());
    }

    /*
     * Past the encoder, which knows no half heads. In the status line: clients take a head that ends anywhere after it for a
     * whole one.
     */
    private void cutHead() {
        ((ConnectionBase) request.connection())
                .channel()
                .pipeline()
                .firstContext()
                .writeAndFlush(Unpooled.copiedBuffer("HTTP/1.", StandardCharsets.US_ASCII))
                .addListener(ChannelFutureListener.CLOSE);
    }
}
