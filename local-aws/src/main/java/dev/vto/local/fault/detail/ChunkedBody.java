package dev.vto.local.fault.detail;

import dev.vto.local.fault.wire.AwsRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * An object's bytes in a body that may be in chunks of S3's own: each with its length in hexadecimal digits, perhaps a
 * signature, and after the last perhaps checksums.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html">Signature calculations</a>
 */
final class ChunkedBody {
    private static final int HEX = 16;

    private ChunkedBody() {}

    /** The bytes as S3 stores them; of a body that is cut in a chunk, those that are there. */
    static byte[] object(AwsRequest put) {
        var sum = put.headers().get("x-amz-content-sha256");
        var body = put.body().getBytes();
        return sum != null && sum.startsWith("STREAMING-") ? joined(body) : body;
    }

    private static byte[] joined(byte[] body) {
        var object = new ByteArrayOutputStream(body.length);
        var at = 0;
        while (at < body.length) {
            var end = endOfLine(body, at);
            var head = new String(body, at, end - at, StandardCharsets.US_ASCII);
            var length = Integer.parseInt(head.split(";")[0].strip(), HEX);
            if (length == 0) {
                break;
            }
            var from = Math.min(end + 2, body.length);
            object.write(body, from, Math.min(length, body.length - from));
            at = from + length + 2;
        }
        return object.toByteArray();
    }

    private static int endOfLine(byte[] body, int from) {
        var at = from;
        while (at < body.length && body[at] != '\r') {
            at++;
        }
        return at;
    }
}
