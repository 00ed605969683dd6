package dev.vto.platform.job.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.platform.aws.QueueUrls;
import dev.vto.platform.aws.VtoQueue;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobStage;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sends what follows a written row. A lost message is made good: by the sweeper, or by the gateway's re-read. */
@Singleton
public class JobMessages {
    private static final Logger LOG = Logger.getLogger(JobMessages.class);

    /* SQS delays by whole seconds. */
    private static final Duration SOON_OVERTAKEN = Duration.ofSeconds(1);

    private final SqsClient sqs;
    private final QueueUrls urls;
    private final ObjectMapper json;
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

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
     * Tells the gateways that the job has changed: at once when an engine works on it or it has ended, else after a second,
     * by when the next change has usually been told and this event finds nothing newer.
     */
    public void changed(Job job) {
        send(VtoQueue.EVENTS, new JobEvent(job.id(), job.owner().value(), job.version()), job, pause(job.stage()));
    }

    private static Duration pause(JobStage stage) {
        return switch (stage) {
            case QUEUED, CLAIMED -> SOON_OVERTAKEN;
            case RENDERING, FINISHED -> Duration.ZERO;
        };
    }

    /** Does one of the above without making the caller wait; a failure is logged. */
    public void inBackground(Job job, Runnable send) {
        senders.execute(() -> {
            try {
                send.run();
            } catch (RuntimeException e) {
                LOG.warnf(e, "A message about job %s was not sent; the next sweep or re-read makes it good", job.id());
            }
        });
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
