package dev.vto.local.store;

import dev.vto.local.provision.BucketSpec;
import dev.vto.local.provision.CorsRule;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/** S3: S3Proxy in this JVM over a store in memory. Signatures are verified. */
public final class ObjectStore implements AutoCloseable {
    private static final int CLOCK_SKEW_SECONDS = 900;

    private final S3Proxy proxy;
    private final URI endpoint;

    private ObjectStore(S3Proxy proxy, String host) {
        this.proxy = proxy;
        this.endpoint = URI.create("http://%s:%d".formatted(host, proxy.getPort()));
    }

    /**
     * Starts without any bucket; the rules of the bucket to come are in force from the start.
     *
     * @param host address of the interface to listen on
     * @param port 0 for any free one
     * @param missingKeysForbidden whether a missing key is answered with 403
     */
    public static ObjectStore start(
            BucketSpec bucket,
            AwsBasicCredentials credentials,
            String host,
            int port,
            EventPublisher events,
            boolean missingKeysForbidden) {
        BlobStore blobs = new NotifyingBlobStore(new TransientNio2BlobStore(), events);
        var proxy = S3Proxy.builder()
                .blobStore(missingKeysForbidden ? new MissingKeysForbidden(blobs) : blobs)
                .endpoint(URI.create("http://%s:%d".formatted(host, port)))
                .awsAuthentication(
                        AuthenticationType.AWS_V2_OR_V4, credentials.accessKeyId(), credentials.secretAccessKey())
                .stopTimeout(0)
                .maximumTimeSkew(CLOCK_SKEW_SECONDS)
                .ignoreUnknownHeaders(true)
                .corsRules(cors(bucket.cors()))
                .build();
        try {
            proxy.start();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "S3 cannot listen on %s:%d: %s; choose another port or stop what uses it"
                            .formatted(host, port, e.getMessage()),
                    e);
        }
        return new ObjectStore(proxy, host);
    }

    /** Where clients reach it, with the bucket in the path. */
    public URI endpoint() {
        return endpoint;
    }

    private static CrossOriginResourceSharing cors(List<CorsRule> rules) {
        if (rules.isEmpty()) {
            return CrossOriginResourceSharing.disabled();
        }
        return new CrossOriginResourceSharing(
                values(rules, CorsRule::origins).stream()
                        .map(origin -> origin.equals("*") ? origin : Pattern.quote(origin))
                        .toList(),
                values(rules, CorsRule::methods),
                values(rules, CorsRule::headers),
                values(rules, CorsRule::exposed),
                "false");
    }

    private static List<String> values(List<CorsRule> rules, Function<CorsRule, List<String>> of) {
        return rules.stream()
                .flatMap(rule -> of.apply(rule).stream())
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException("S3 did not stop: " + e.getMessage(), e);
        }
    }
}
