package dev.vto.local.bench.stage;

import dev.vto.local.process.Platform;
import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.Endpoints;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Makes the stand-ins for SQS and S3 fast before something is measured that waits for them: AWS itself is not compiled while it answers.
 * That of DynamoDB is no JVM, and that of the engine is not part of what is measured.
 */
public final class StandIns {
    private static final String NAME = "bench-warm-up";
    private static final int AT_ONCE = 4;

    private StandIns() {}

    /**
     * Sends, receives and deletes messages and objects of their own for a while.
     *
     * @param bytes of each object
     */
    public static void warmUp(Platform platform, int bytes, Duration time) throws IOException, InterruptedException {
        Endpoints endpoints = platform.endpoints();
        try (AwsClients clients = AwsClients.of(endpoints);
                SqsClient queues = clients.sqs(endpoints.sqs());
                S3Client objects = clients.s3(endpoints.s3());
                ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE + 1)) {
            String queue = queues.createQueue(r -> r.queueName(endpoints.prefix() + NAME))
                    .queueUrl();
            byte[] object = new byte[bytes];
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                all.add(threads.submit(() -> until(time, () -> message(queues, queue))));
            }
            all.add(threads.submit(() -> until(time, () -> object(objects, endpoints.bucket(), object))));
            for (Future<?> one : all) {
                one.get();
            }
            queues.deleteQueue(r -> r.queueUrl(queue));
        } catch (SdkException | ExecutionException e) {
            throw new IOException(
                    "the stand-ins could not be warmed up, the logs in bench/ say why: " + e.getMessage(), e);
        }
    }

    private static void until(Duration time, Runnable what) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            what.run();
        }
    }

    private static void message(SqsClient queues, String queue) {
        queues.sendMessage(r -> r.queueUrl(queue)
                .messageBody("{\"jobId\":\"" + UUID.randomUUID() + "\"}")
                .messageGroupId(NAME));
        for (Message message :
                queues.receiveMessage(r -> r.queueUrl(queue).waitTimeSeconds(1)).messages()) {
            queues.deleteMessage(r -> r.queueUrl(queue).receiptHandle(message.receiptHandle()));
        }
    }

    private static void object(S3Client objects, String bucket, byte[] bytes) {
        String key = NAME + "/" + UUID.randomUUID();
        objects.putObject(r -> r.bucket(bucket).key(key), RequestBody.fromBytes(bytes));
        objects.getObjectAsBytes(r -> r.bucket(bucket).key(key));
        objects.deleteObject(r -> r.bucket(bucket).key(key));
    }
}
