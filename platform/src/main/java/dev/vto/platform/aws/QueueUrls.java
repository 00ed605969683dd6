package dev.vto.platform.aws;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Addresses of the queues, asked for once each. Thread-safe. */
@Singleton
public final class QueueUrls {
    private final SqsClient sqs;
    private final Names names;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    public QueueUrls(SqsClient sqs, Names names) {
        this.sqs = sqs;
        this.names = names;
    }

    /** Address of the queue. */
    public String of(VtoQueue queue) {
        return byName(names.queue(queue));
    }

    /** Address of the queue's dead-letter queue. */
    public String deadLetters(VtoQueue queue) {
        return byName(names.deadLetters(queue));
    }

    /** Asks anew: for a warm-up, which wants the call and not the answer. */
    public String ask(VtoQueue queue) {
        return ask(names.queue(queue));
    }

    private String byName(String name) {
        String url = known.get(name);
        return url == null ? ask(name) : url;
    }

    private String ask(String name) {
        String url = sqs.getQueueUrl(request -> request.queueName(name)).queueUrl();
        known.put(name, url);
        return url;
    }
}
