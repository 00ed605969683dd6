package dev.vto.local.store;

import java.util.function.Supplier;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Answers for a missing key as S3 does to a caller who may not list the bucket: 403, not 404. */
final class MissingKeysForbidden extends ForwardingBlobStore {
    private static final int FORBIDDEN = 403;

    MissingKeysForbidden(BlobStore delegate) {
        super(delegate);
    }

    @Override
    public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
        return forbidding(() -> super.blobMetadata(request));
    }

    @Override
    public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
        return forbidding(() -> super.getBlob(request));
    }

    private static <T> T forbidding(Supplier<T> read) {
        try {
            return read.get();
        } catch (NoSuchKeyException e) {
            throw S3Exception.builder()
                    .statusCode(FORBIDDEN)
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode("AccessDenied")
                            .errorMessage("Access Denied")
                            .build())
                    .cause(e)
                    .build();
        }
    }
}
