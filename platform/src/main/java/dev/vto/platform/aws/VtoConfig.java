package dev.vto.platform.aws;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Where the platform's AWS resources are. Endpoints and credentials of the clients are the {@code quarkus.*} keys. */
@ConfigMapping(prefix = "vto")
public interface VtoConfig {

    /** Put before every table's and queue's name, for example {@code staging-}; may be empty. */
    Optional<String> prefix();

    /** Physical name of the media bucket, prefix, account and region included. */
    String bucket();

    /** How browsers reach S3. */
    S3 s3();

    /** What must answer before this service is ready. */
    Ready ready();

    /** How browsers reach S3. */
    interface S3 {

        /** Base address that presigned URLs carry; without it the address of AWS in the client's region. */
        @WithName("public-endpoint")
        Optional<URI> publicEndpoint();
    }

    /** What must answer before this service is ready. */
    interface Ready {

        /** Tables that the service cannot work without. */
        Optional<Set<VtoTable>> tables();

        /** Queues that the service cannot work without. */
        Optional<Set<VtoQueue>> queues();

        /** Whether the service cannot work without the media bucket. */
        @WithDefault("false")
        boolean bucket();
    }
}
