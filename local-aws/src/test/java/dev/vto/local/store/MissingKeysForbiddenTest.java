package dev.vto.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.LocalStack;
import dev.vto.local.stack.StackOptions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Exception;

class MissingKeysForbiddenTest {
    @Test
    void aMissingKeyIsForbiddenAndAPresentOneIsServed() {
        try (var stack = LocalStack.start(StackOptions.defaults().withMissingKeysForbidden());
                var clients = AwsClients.of(stack.endpoints())) {
            var s3 = clients.s3(stack.endpoints().s3());
            var bucket = stack.endpoints().bucket();
            assertThat(status(() -> s3.headObject(r -> r.bucket(bucket).key("photos/x"))))
                    .isEqualTo(403);
            assertThat(status(() -> s3.getObjectAsBytes(r -> r.bucket(bucket).key("photos/x"))))
                    .isEqualTo(403);
            s3.putObject(r -> r.bucket(bucket).key("photos/x").ifNoneMatch("*"), RequestBody.fromString("x"));
            assertThat(s3.getObjectAsBytes(r -> r.bucket(bucket).key("photos/x"))
                            .asUtf8String())
                    .isEqualTo("x");
            var upload = PresignedUpload.of(stack.endpoints(), "uploads/y", "y", "image/png");
            assertThat(upload.send("y").statusCode()).isEqualTo(200);
            assertThat(upload.send("y").statusCode()).isEqualTo(412);
        }
    }

    private static int status(ThrowingCallable call) {
        return catchThrowableOfType(S3Exception.class, call).statusCode();
    }
}
