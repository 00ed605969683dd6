package dev.vto.platform.aws;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Ready when each table, queue and bucket that the service needs has answered once. Not asked again then: they are shared, so one that
 * fails would take all pods out at the same time, with what they still can do, and with the answer that says when to come again. Only calls that the service's own rights
 * allow anyway: a read of a key that does not exist, a queue's address, a HEAD of an object that does not exist.
 */
@Readiness
final class AwsReadiness implements HealthCheck {
    private static final String NO_SUCH_KEY = "ready-probe";

    private final Names names;
    private final DynamoDbClient dynamo;
    private final SqsClient sqs;
    private final S3Client s3;
    private final Map<String, Callable<?>> calls = new LinkedHashMap<>();
    private final Map<String, Future<?>> outcomes = new ConcurrentHashMap<>();

    @Inject
    AwsReadiness(VtoConfig config, Names names, DynamoDbClient dynamo, SqsClient sqs, S3Client s3) {
        this.names = names;
        this.dynamo = dynamo;
        this.sqs = sqs;
        this.s3 = s3;
        VtoConfig.Ready needs = config.ready();
        needs.tables().orElse(Set.of()).forEach(table -> calls.put(names.table(table), () -> read(table)));
        needs.queues()
                .orElse(Set.of())
                .forEach(queue ->
                        calls.put(names.queue(queue), () -> sqs.getQueueUrl(r -> r.queueName(names.queue(queue)))));
        if (needs.bucket()) {
            calls.put(names.bucket(), this::bucketAnswers);
        }
    }

    /** Asks before the first probe does, and waits for nothing. */
    void begin() {
        calls.keySet().forEach(this::asked);
    }

    /* At the same time: a probe waits for the slowest, not for the sum. */
    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("aws").up();
        Map<String, Future<?>> all = new LinkedHashMap<>();
        calls.keySet().forEach(name -> all.put(name, asked(name)));
        all.forEach((name, outcome) -> {
            Throwable cause = failure(outcome);
            if (cause == null) {
                answer.withData(name, "has answered");
            } else {
                answer.down().withData(name, cause.getClass().getSimpleName() + ": " + cause.getMessage());
            }
        });
        return answer.build();
    }

    private Future<?> asked(String name) {
        return outcomes.compute(
                name, (_, last) -> last == null || last.state() == Future.State.FAILED ? ask(name) : last);
    }

    private Future<?> ask(String name) {
        FutureTask<?> question = new FutureTask<>(calls.get(name));
        Thread.ofVirtual().name("ready-" + name).start(question);
        return question;
    }

    private static Throwable failure(Future<?> outcome) {
        try {
            outcome.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        }
    }

    private Object read(VtoTable table) {
        return dynamo.getItem(
                r -> r.tableName(names.table(table)).key(Map.of(table.key(), AttributeValue.fromS(NO_SUCH_KEY))));
    }

    private boolean bucketAnswers() {
        try {
            s3.headObject(r -> r.bucket(names.bucket()).key(NO_SUCH_KEY));
        } catch (S3Exception e) {
            // without the right to list, S3 says 403 for a missing key
            if (e.statusCode() != 404 && e.statusCode() != 403) {
                throw e;
            }
        }
        return true;
    }
}
