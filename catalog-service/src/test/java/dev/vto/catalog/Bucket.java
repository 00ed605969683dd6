package dev.vto.catalog;

import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.Endpoints;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the retailer does with the bucket, and what S3 might do to the queue. */
public record Bucket(Endpoints aws, S3Client s3, SqsClient sqs) {

    /** The bucket of a stack. */
    public static Bucket of(Endpoints aws) {
        AwsClients clients = AwsClients.of(aws);
        return new Bucket(aws, clients.s3(aws.s3()), clients.sqs(aws.sqs()));
    }

    /** Drops a file into the bucket. */
    public void drop(String key, byte[] file) {
        s3.putObject(r -> r.bucket(aws.bucket()).key(key), RequestBody.fromBytes(file));
    }

    /** Removes a file from the bucket. */
    public void remove(String key) {
        s3.deleteObject(r -> r.bucket(aws.bucket()).key(key));
    }

    /** Whether there is such an object. */
    public boolean has(String key) {
        try {
            s3.headObject(r -> r.bucket(aws.bucket()).key(key));
            return true;
        } catch (S3Exception e) {
            return false;
        }
    }

    /** How many objects have keys that begin so. */
    public int count(String prefix) {
        return s3.listObjectsV2(r -> r.bucket(aws.bucket()).prefix(prefix)).keyCount();
    }

    /** Sends an event as S3 does, true or not. */
    public void tell(String event, String key, String sequencer) {
        String encoded = URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
        String body = """
                {"Records":[{"eventName":"%s","s3":{"bucket":{"name":"%s"},"object":{"key":"%s","sequencer":"%s"}}}]}""".formatted(event, aws.bucket(), encoded, sequencer);
        sqs.sendMessage(r -> r.queueUrl(aws.queueUrl("vto-uploads")).messageBody(body));
    }
}
