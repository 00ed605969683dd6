package dev.vto.catalog.upload;

import dev.vto.catalog.CatalogProblem;
import dev.vto.catalog.picture.PictureLimits;
import dev.vto.catalog.picture.scan.PictureFormat;
import dev.vto.platform.problem.CommonProblem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The picture that a client is about to upload. */
@RegisterForReflection
@Schema(name = "UploadSpec", description = "The file that will be uploaded, exactly as it is.")
public record UploadSpec(
        @NotNull(message = "must say the picture's media type")
        @Schema(
                enumeration = {"image/jpeg", "image/png", "image/webp"},
                examples = "image/jpeg",
                required = true)
        String contentType,

        @NotNull(message = "must say how many bytes the picture has")
        @Schema(
                description = "Bytes, at most 20 MiB",
                minimum = "1",
                maximum = "20971520",
                examples = "482113",
                required = true)
        Long contentLength,

        @NotNull(message = "must be the SHA-256 of the picture's bytes, base64")
        @Schema(
                description = "SHA-256 of the bytes, base64",
                examples = "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=",
                required = true)
        String sha256) {
    private static final int SHA256_BYTES = 32;

    /** Refuses what could not become a picture, before anything is written or sent. */
    void check() {
        if (PictureFormat.ofContentType(contentType).isEmpty()) {
            throw CatalogProblem.UNSUPPORTED_PICTURE_TYPE.because(
                    "upload.contentType",
                    "upload.contentType is '" + contentType + "'; it must be image/jpeg, image/png or image/webp");
        }
        if (contentLength < 1) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "upload.contentLength", "upload.contentLength is " + contentLength + "; it must be at least 1");
        }
        if (contentLength > PictureLimits.MOST_BYTES) {
            throw CatalogProblem.UPLOAD_TOO_LARGE.because(
                    "upload.contentLength",
                    "upload.contentLength is " + contentLength + "; it may be at most " + PictureLimits.MOST_BYTES
                            + ", upload a smaller picture");
        }
        if (!isSha256()) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "upload.sha256",
                    "upload.sha256 is '" + sha256 + "'; it must be the SHA-256 of the bytes in base64 (44 characters)");
        }
    }

    private boolean isSha256() {
        try {
            byte[] bytes = Base64.getDecoder().decode(sha256);
            return bytes.length == SHA256_BYTES
                    && Base64.getEncoder().encodeToString(bytes).equals(sha256);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
