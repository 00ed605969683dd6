package dev.vto.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.SharedStack;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PresignedUploadTest {
    private static final String BODY = "a picture";
    private final Endpoints aws = Endpoints.fromJson(SharedStack.start());
    private final PresignedUpload upload = PresignedUpload.of(aws, "uploads/" + UUID.randomUUID(), BODY, "image/jpeg");

    @Test
    void signsWhatTheBrowserMustSend() {
        assertThat(upload.headers())
                .containsKeys("content-length", "content-type", "if-none-match", "x-amz-checksum-sha256");
    }

    @Test
    void takesWhatWasSigned() {
        var answer = upload.send(BODY);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("etag")).isPresent();
    }

    @Test
    void refusesASecondUpload() {
        upload.send(BODY);
        assertThat(upload.send(BODY).statusCode()).isEqualTo(412);
    }

    @Test
    void refusesAnotherBodyOfTheSameLength() {
        assertThat(upload.send("b picture").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesAnotherLength() {
        assertThat(upload.send(BODY + "!").statusCode()).isEqualTo(403);
    }

    @Test
    void refusesAnotherType() {
        assertThat(upload.with("content-type", "text/html").send(BODY).statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesAnotherChecksum() {
        assertThat(upload.with("x-amz-checksum-sha256", PresignedUpload.sha256("b picture"))
                        .send("b picture")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesToOverwriteByLeavingOutTheCondition() {
        assertThat(upload.without("if-none-match").send(BODY).statusCode()).isEqualTo(403);
    }

    @Test
    void refusesLeavingOutTheChecksum() {
        assertThat(upload.without("x-amz-checksum-sha256").send(BODY).statusCode())
                .isEqualTo(403);
    }
}
