package dev.vto.local.fault.wire;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;

/**
 * A call as it came.
 *
 * @param uri path and query
 */
public record AwsRequest(HttpMethod method, String uri, MultiMap headers, Buffer body) {

    /** The same call with another body; the signature does not fit any more, which only S3's stand-in verifies. */
    public AwsRequest withBody(Buffer changed) {
        return new AwsRequest(method, uri, headers, changed);
    }

    /** The same call with another target, {@code AmazonSQS.ChangeMessageVisibility}, and body. */
    public AwsRequest as(String target, Buffer changed) {
        var other = MultiMap.caseInsensitiveMultiMap().addAll(headers).set(Operations.TARGET, target);
        return new AwsRequest(method, uri, other, changed);
    }
}
