package dev.vto.platform.job.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.platform.aws.QueueUrls;
import dev.vto.platform.aws.VtoQueue;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobStage;
import dev.vto.platform.telemetry.StackTraces;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sends what follows a written row. A lost message is made good: by the sweeper, or by the gateway's re-read. */
@Singleton
public class JobMessages {
    private static final Logger LOG = Logger.getLogger(JobMessages.class);

    /* SQS delays by whole seconds. */
    private static final Duration SOON_OVERTAKEN = Duration.ofSeconds(1);

    /* The grace periods of the manifests contain it. */
    private static final Duration LAST_MESSAGES = Duration.ofSeconds(5);

    /* Those of a queue that hangs would fill the heap and the pool of connections. */
    private static final int MOST_UNDER_WAY = 500;

    private final SqsClient sqs;
    private final QueueUrls urls;
    private final ObjectMapper json;
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<CompletableFuture<Void>> underWay = ConcurrentHashMap.newKeySet();
    private final Semaphore free = new Semaphore(MOST_UNDER_WAY);
    private final Map<String, Job> claimed = new ConcurrentHashMap<>();

    public JobMessages(SqsClient sqs, QueueUrls urls, ObjectMapper json) {
        this.sqs = sqs;
        this.urls = urls;
        this.json = json;
    }

    /** Wakes a worker for the job, after the pause (0 to 15 minutes). */
    public void render(Job job, Duration pause) {
        send(VtoQueue.RENDER, new RenderMessage(job.id()), job, pause);
    }

    /**
     * Tells the gateways that this process has claimed the job, unless it tells of the job's next change within a second: usually that
     * an engine works on it, milliseconds later. Does not wait, and is not waited for when the pod stops: it hands the job back then.
     */
    public void claimed(Job job) {
        claimed.put(job.id(), job);
        CompletableFuture.delayedExecutor(SOON_OVERTAKEN.toMillis(), TimeUnit.MILLISECONDS, senders)
                .execute(() -> {
                    if (claimed.remove(job.id(), job)) {
                        inBackground(job, () -> changed(job));
                    }
                });
    }

    /**
     * Tells the gateways that the job has changed. Of one that waits for a worker they hear a second later, by when a worker has usually
     * told of the next change and this event finds nothing newer.
     */
    public void changed(Job job) {
        claimed.remove(job.id());
        send(VtoQueue.EVENTS, new JobEvent(job.id(), job.owner().value(), job.version()), job, pause(job.stage()));
    }

    private static Duration pause(JobStage stage) {
        return switch (stage) {
            case QUEUED -> SOON_OVERTAKEN;
            case CLAIMED, RENDERING, FINISHED -> Duration.ZERO;
        };
    }

    /**
     * Does one of the above without making the caller wait; a failure is logged. When the pod stops it is waited for. Where too many
     * are under way already, because the queue hangs, it is not begun.
     */
    public void inBackground(Job job, Runnable send) {
        if (!free.tryAcquire()) {
            LOG.warnf(
                    "%d messages are under way; the next sweep or re-read makes that of job %s good",
                    MOST_UNDER_WAY, job.id());
            return;
        }
        CompletableFuture<Void> sending = CompletableFuture.runAsync(
                () -> {
                    try {
                        send.run();
                    } catch (RuntimeException e) {
                        LOG.warnf(
                                StackTraces.worth(e),
                                "A message about job %s was not sent; the next sweep or re-read makes it good: %s",
                                job.id(),
                                e);
                    } finally {
                        free.release();
                    }
                },
                senders);
        underWay.add(sending);
        sending.whenComplete((_, _) -> underWay.remove(sending));
    }

    /**
     * Waits until what was begun in the background has ended.
     *
     * @return false when the time ended first
     */
    boolean awaitSent(Duration atMost) {
        return CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new))
                .thenApply(_ -> true)
                .completeOnTimeout(false, atMost.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /* After all that may still send, and before the AWS clients are gone. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ShutdownEvent stop) {
        if (!awaitSent(LAST_MESSAGES)) {
            LOG.warnf(
                    "%d messages were not sent within %s; sweeps and re-reads make them good",
                    underWay.size(), LAST_MESSAGES);
        }
    }

    private void send(VtoQueue queue, Object message, Job job, Duration pause) {
        try {
            String body = json.writeValueAsString(message);
            sqs.sendMessage(r -> r.queueUrl(urls.of(queue))
                    .messageBody(body)
                    .messageGroupId(job.owner().value())
                    .delaySeconds(pause.isZero() ? null : (int) pause.toSeconds()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of strings and numbers is always JSON", e);
        }
    }
}
