package dev.vto.render.nova;

import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Writes the request as it is sent and reads the answer as it comes. The SDK itself would hold both texts, which are a third larger
 * than the pictures in them.
 */
final class Streaming implements ExecutionInterceptor {

    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        long length = attributes.getAttribute(NovaCall.ATTRIBUTE).body().length();
        return context.httpRequest().copy(r -> r.putHeader("Content-Length", Long.toString(length)));
    }

    @Override
    public Optional<RequestBody> modifyHttpContent(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        NovaBody body = attributes.getAttribute(NovaCall.ATTRIBUTE).body();
        return Optional.of(RequestBody.fromContentProvider(body::stream, body.length(), NovaBody.TYPE));
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        if (!context.httpResponse().isSuccessful() || context.responseBody().isEmpty()) {
            return context.responseBody();
        }
        attributes
                .getAttribute(NovaCall.ATTRIBUTE)
                .answered(context.responseBody().get());
        return Optional.of(InputStream.nullInputStream());
    }
}
