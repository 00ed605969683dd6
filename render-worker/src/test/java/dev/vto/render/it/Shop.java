package dev.vto.render.it;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.Endpoints;
import dev.vto.platform.aws.Names;
import dev.vto.platform.aws.QueueUrls;
import dev.vto.platform.aws.S3Address;
import dev.vto.platform.aws.VtoQueue;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobInputs;
import dev.vto.platform.job.message.JobMessages;
import dev.vto.platform.job.store.JobStore;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.telemetry.Timestamps;
import dev.vto.platform.tryon.GarmentClass;
import dev.vto.platform.tryon.TryOnParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Stands in for the services before and after the worker: accepts jobs, wakes workers, looks at rows and objects. */
public class Shop {
    private final JobStore jobs;
    private final JobMessages messages;
    private final QueueUrls urls;
    private final S3Client s3;
    private final SqsClient sqs;
    private final String bucket;

    private Shop(AwsClients clients, Endpoints aws) {
        Names names = new Names(aws.prefix(), aws.bucket());
        this.s3 = clients.s3(aws.s3());
        this.sqs = clients.sqs(aws.sqs());
        this.urls = new QueueUrls(sqs, names);
        this.jobs = new JobStore(clients.dynamoDb(aws.dynamodb()), names);
        this.messages = new JobMessages(sqs, urls, new ObjectMapper());
        this.bucket = names.bucket();
    }

    /** Works on the tables, queues and objects of a stack, in the test's own process. */
    public static Shop of(Endpoints aws) {
        return new Shop(AwsClients.of(aws), aws);
    }

    /** A row as job-service writes it, its pictures in place; nobody is woken. */
    public Job accept(long seed) {
        return accept(seed, Duration.ofMinutes(15));
    }

    public Job accept(long seed, Duration deadline) {
        return accept(wishes(seed), Pictures.PERSON, Pictures.GARMENT, deadline);
    }

    public Job accept(TryOnParameters wishes, byte[] person, byte[] garment, Duration deadline) {
        Instant now = Timestamps.toMillis(Instant.now());
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()) + "0123456789abcdef";
        Job job = Job.accepted(
                id,
                OwnerKey.of("test", id),
                null,
                new JobInputs(
                        "model",
                        put("prepared/" + id + "-person", person),
                        "product",
                        put("prepared/" + id + "-garment", garment),
                        null),
                wishes,
                "hash",
                now,
                now.plusSeconds(30),
                now.plus(deadline),
                now.plus(Duration.ofDays(30)));
        jobs.create(job);
        return job;
    }

    public void wake(Job job) {
        messages.render(job, Duration.ZERO);
    }

    public Job row(Job job) {
        return jobs.get(job.id()).orElseThrow();
    }

    public boolean move(Job before, Job after) {
        return jobs.move(before, after);
    }

    public Job awaitRow(Job job, Predicate<Job> condition) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> row(job), condition);
    }

    public Job awaitEnd(Job job) {
        return awaitRow(job, row -> row.status().terminal());
    }

    /** Until a first job is done: the last poll of a program that ran before may still swallow messages. */
    public void awaitReceiving(long seed) {
        Job first = accept(seed);
        Awaitility.await().pollInterval(Duration.ofMillis(100)).until(() -> {
            wake(first);
            return row(first).status().terminal();
        });
    }

    public S3Address put(String key, byte[] bytes) {
        return put(key, bytes, Map.of());
    }

    public S3Address put(String key, byte[] bytes, Map<String, String> metadata) {
        s3.putObject(r -> r.bucket(bucket).key(key).metadata(metadata), RequestBody.fromBytes(bytes));
        return new S3Address(bucket, key);
    }

    public void remove(S3Address address) {
        s3.deleteObject(r -> r.bucket(address.bucket()).key(address.key()));
    }

    public ResponseBytes<GetObjectResponse> stored(S3Address address) {
        return s3.getObjectAsBytes(r -> r.bucket(address.bucket()).key(address.key()));
    }

    /** Bodies of up to ten messages, waiting a second for the first; they stay hidden from others for a while. */
    public List<String> receive(VtoQueue queue) {
        return sqs
                .receiveMessage(
                        r -> r.queueUrl(urls.of(queue)).maxNumberOfMessages(10).waitTimeSeconds(1))
                .messages()
                .stream()
                .map(Message::body)
                .toList();
    }

    /** How many messages of vto-render a worker has received and neither deleted nor let go. */
    public int hidden() {
        return Integer.parseInt(ofRender(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE));
    }

    /**
     * Sets for how long a message of vto-render that was received stays hidden, unless its worker asks for more.
     *
     * @param seconds from now on
     * @return the seconds so far
     */
    public String hideFor(String seconds) {
        String before = ofRender(QueueAttributeName.VISIBILITY_TIMEOUT);
        sqs.setQueueAttributes(r -> r.queueUrl(urls.of(VtoQueue.RENDER))
                .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, seconds)));
        return before;
    }

    private String ofRender(QueueAttributeName name) {
        return sqs.getQueueAttributes(r -> r.queueUrl(urls.of(VtoQueue.RENDER)).attributeNames(name))
                .attributes()
                .get(name);
    }

    public List<String> results(Job job) {
        return s3.listObjectsV2(r -> r.bucket(bucket).prefix("results/" + job.id() + "/")).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    private static TryOnParameters wishes(long seed) {
        return new TryOnParameters(
                null,
                GarmentClass.UPPER_BODY,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                seed);
    }
}
