package dev.vto.local.fault.proxy;

import static dev.vto.local.fault.AwsPart.S3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vto.local.fault.FaultKind;
import dev.vto.local.fault.Rule;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;

class ObjectFaultsTest extends FaultStage {
    private static final S3Client ONCE = tries(1, S3Client.builder().forcePathStyle(true), AS_WORKER.s3());
    private static final S3Client AGAIN = tries(3, S3Client.builder().forcePathStyle(true), AS_WORKER.s3());
    private static final int BYTES = 300_000;

    private final String key = "other/a b+ä/" + UUID.randomUUID();
    private final byte[] picture = picture();

    @Test
    void whatIsPutIsRecordedAsItIsStored() throws Exception {
        record();
        put(ONCE);
        ONCE.putObject(
                r -> r.bucket(AWS.bucket()).key(key + "-streamed"),
                RequestBody.fromContentProvider(() -> new ByteArrayInputStream(picture), BYTES, "image/png"));
        assertThat(get(ONCE)).isEqualTo(picture);
        assertThat(ONCE.headObject(r -> r.bucket(AWS.bucket()).key(key)).contentLength())
                .isEqualTo(BYTES);
        ONCE.deleteObjects(r -> r.bucket(AWS.bucket())
                .delete(d -> d.objects(ObjectIdentifier.builder().key(key).build())));

        var sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture));
        assertThat(recorded("PutObject"))
                .hasSize(2)
                .allSatisfy(put -> assertThat(put.path("sha256").asText()).isEqualTo(sum));
        var first = recorded("PutObject").getFirst();
        assertThat(first.path("key").asText()).isEqualTo(key);
        assertThat(first.path("metadata")).isEqualTo(json(Map.of("job-id", "j1")));
        assertThat(recorded("GetObject").getFirst().path("sha256").asText()).isEqualTo(sum);
        assertThat(recorded("HeadObject").getFirst().path("status").asInt()).isEqualTo(200);
        assertThat(recorded("DeleteObjects").getFirst().path("keys").get(0).asText())
                .isEqualTo(key);
    }

    @Test
    void slowDownIsWhatTheSdkRetries() throws Exception {
        plan(Rule.of("r", FaultKind.THROTTLE).most(2));
        put(AGAIN);
        assertThat(fired()).containsExactly(2L);
        plan(Rule.of("r", FaultKind.THROTTLE));
        assertThatThrownBy(() -> put(ONCE)).isInstanceOfSatisfying(S3Exception.class, e -> {
            assertThat(e.statusCode()).isEqualTo(503);
            assertThat(e.awsErrorDetails().errorCode()).isEqualTo("SlowDown");
        });
        assertThatThrownBy(() -> ONCE.headObject(r -> r.bucket(AWS.bucket()).key(key)))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(503));
    }

    @Test
    void errorsHaveTheirCode() throws Exception {
        plan(
                Rule.of("a", FaultKind.ERROR).most(1),
                Rule.of("b", FaultKind.ERROR).part(S3).error("AccessDenied"));
        assertThatThrownBy(() -> put(ONCE)).hasMessageContaining("internal error");
        assertThatThrownBy(() -> put(ONCE)).isInstanceOfSatisfying(S3Exception.class, e -> assertThat(
                        e.awsErrorDetails().errorCode())
                .isEqualTo("AccessDenied"));
    }

    @Test
    void answersAreCutInTheirBodyOrHead() throws Exception {
        plan(Rule.of("r", FaultKind.CUT));
        assertThatThrownBy(() -> put(ONCE)).isInstanceOf(SdkClientException.class);
        assertThatThrownBy(() -> get(ONCE)).isInstanceOf(SdkClientException.class);
        assertThatThrownBy(() -> ONCE.headObject(r -> r.bucket(AWS.bucket()).key(key)))
                .isInstanceOf(SdkClientException.class);
        FAULTS.heal();
        assertThat(get(ONCE)).isEqualTo(picture);
    }

    @Test
    void aDroppedPutIsTriedAgain() throws Exception {
        plan(Rule.of("r", FaultKind.DROP_REQUEST).on(S3, "PutObject").most(1));
        put(AGAIN);
        assertThat(get(ONCE)).isEqualTo(picture);
    }

    private void put(S3Client client) {
        client.putObject(
                r -> r.bucket(AWS.bucket()).key(key).metadata(Map.of("job-id", "j1")), RequestBody.fromBytes(picture));
    }

    private byte[] get(S3Client client) {
        return client.getObjectAsBytes(r -> r.bucket(AWS.bucket()).key(key)).asByteArray();
    }

    private static byte[] picture() {
        var bytes = new byte[BYTES];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
