package dev.vto.local.edge;

import java.net.URI;

/**
 * The bucket as a path. What is below it goes to S3 with the Host header unchanged, for that is part of a signature.
 *
 * @param name of the bucket
 * @param store where S3 listens
 */
public record BucketRoute(String name, URI store) {

    boolean holds(String path) {
        return path.equals("/" + name) || path.startsWith("/" + name + "/");
    }
}
