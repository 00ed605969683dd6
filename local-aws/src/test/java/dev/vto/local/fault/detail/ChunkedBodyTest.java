package dev.vto.local.fault.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.local.fault.wire.AwsRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChunkedBodyTest {
    @ParameterizedTest
    @CsvSource({
        "UNSIGNED-PAYLOAD, hello",
        "STREAMING-UNSIGNED-PAYLOAD-TRAILER, 5|hello|0|x-amz-checksum-crc32:NhCmhg==||",
        "STREAMING-AWS4-HMAC-SHA256-PAYLOAD, 3;chunk-signature=ab|hel|2;chunk-signature=cd|lo|0;chunk-signature=ef||",
    })
    void holdsTheObject(String sum, String body) {
        var headers = MultiMap.caseInsensitiveMultiMap().add("X-Amz-Content-Sha256", sum);
        var put = new AwsRequest(HttpMethod.PUT, "/b/k", headers, Buffer.buffer(body.replace("|", "\r\n")));
        assertThat(ChunkedBody.object(put)).asString().isEqualTo("hello");
    }
}
