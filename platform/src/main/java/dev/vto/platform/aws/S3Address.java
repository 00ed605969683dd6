package dev.vto.platform.aws;

/**
 * An object, as rows name it: {@code s3://bucket/key}. Never a presigned address.
 *
 * @param bucket physical name of the bucket
 * @param key key without a leading slash, not URL-encoded
 */
public record S3Address(String bucket, String key) {
    private static final String SCHEME = "s3://";

    /**
     * Reads {@code s3://bucket/key}.
     *
     * @throws IllegalArgumentException when the text has another form
     */
    public static S3Address parse(String text) {
        int slash = text.startsWith(SCHEME) ? text.indexOf('/', SCHEME.length()) : -1;
        if (slash < 0 || slash == SCHEME.length() || slash == text.length() - 1) {
            throw new IllegalArgumentException("Not an S3 address: '" + text + "'; it must read s3://bucket/key");
        }
        return new S3Address(text.substring(SCHEME.length(), slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return SCHEME + bucket + "/" + key;
    }
}
