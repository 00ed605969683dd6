package dev.vto.local.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * Something that happened to an object of the bucket.
 *
 * @param name for example {@code ObjectCreated:Put}
 * @param time when
 * @param bucket name of the bucket
 * @param key the object's key, as it is
 * @param size bytes; null for a removal
 * @param eTag without quotes; null for a removal
 * @param sequencer greater for the later of two events of a key
 */
record ObjectEvent(String name, Instant time, String bucket, String key, Long size, String eTag, String sequencer) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    /** The message that S3 would send, version 2.1. */
    String toJson(String region) {
        var root = JSON.createObjectNode();
        var event = root.putArray("Records").addObject();
        event.put("eventVersion", "2.1");
        event.put("eventSource", "aws:s3");
        event.put("awsRegion", region);
        event.put("eventTime", MILLIS.format(time));
        event.put("eventName", name);
        event.putObject("userIdentity").put("principalId", "AWS:LOCAL");
        event.putObject("requestParameters").put("sourceIPAddress", "127.0.0.1");
        event.putObject("responseElements").put("x-amz-request-id", sequencer).put("x-amz-id-2", sequencer);
        var s3 = event.putObject("s3");
        s3.put("s3SchemaVersion", "1.0");
        s3.put("configurationId", "local");
        var inBucket = s3.putObject("bucket");
        inBucket.put("name", bucket);
        inBucket.putObject("ownerIdentity").put("principalId", "LOCAL");
        inBucket.put("arn", "arn:aws:s3:::" + bucket);
        var object = s3.putObject("object");
        object.put("key", encoded(key));
        if (size != null) {
            object.put("size", size);
        }
        if (eTag != null) {
            object.put("eTag", eTag);
        }
        object.put("sequencer", sequencer);
        return root.toString();
    }

    /** The message that S3 sends once to each queue when a bucket is told to notify it. */
    static String test(String bucket, Instant time) {
        return JSON.createObjectNode()
                .put("Service", "Amazon S3")
                .put("Event", "s3:TestEvent")
                .put("Time", MILLIS.format(time))
                .put("Bucket", bucket)
                .put("RequestId", "LOCAL")
                .put("HostId", "LOCAL")
                .toString();
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
    }
}
