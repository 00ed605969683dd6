package dev.vto.local.store;

import java.io.InputStream;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Tells of every object that is written or removed. */
final class NotifyingBlobStore extends ForwardingBlobStore {
    private static final String UPLOAD_STUB = ".s3proxy-mpu-stub-";

    private final EventPublisher events;

    NotifyingBlobStore(BlobStore delegate, EventPublisher events) {
        super(delegate);
        this.events = events;
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
        var response = super.putBlob(request, content);
        created("Put", request.bucket(), request.key());
        return response;
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        var response = super.copyBlob(request);
        created("Copy", request.destinationBucket(), request.destinationKey());
        return response;
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        var response = super.completeMultipartUpload(upload, request);
        created("CompleteMultipartUpload", request.bucket(), request.key());
        return response;
    }

    @Override
    public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
        var existed = !internal(request.key()) && blobExists(request.bucket(), request.key());
        var response = super.removeBlob(request);
        if (existed) {
            events.removed(request.key());
        }
        return response;
    }

    private void created(String how, String bucket, String key) {
        if (internal(key)) {
            return;
        }
        try {
            var head = delegate()
                    .blobMetadata(
                            HeadObjectRequest.builder().bucket(bucket).key(key).build());
            events.created(how, key, head.contentLength(), head.eTag().replace("\"", ""));
        } catch (NoSuchKeyException removedMeanwhile) {
            // The removal tells of itself.
        }
    }

    private static boolean internal(String key) {
        return key.startsWith(UPLOAD_STUB);
    }
}
