package dev.vto.notify.route;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.platform.aws.VtoQueue;
import dev.vto.platform.job.message.JobEvent;
import dev.vto.platform.queue.Disposition;
import dev.vto.platform.queue.Message;
import dev.vto.platform.queue.QueueConsumer;
import dev.vto.platform.queue.QueueConsumers;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/** Takes events from {@code vto-events} and has them routed, until the pod is told to go; what the last poll brings still is. */
@Singleton
public class EventConsumer {
    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration LAST_EVENTS = Duration.ofSeconds(2);

    /* These take some 6 s: by the next one the re-read has told, and a dead letter would call people for nothing. */
    private static final int MOST_TRIES = 3;

    private final QueueConsumer consumer;
    private final Router router;
    private final ObjectMapper json;

    public EventConsumer(QueueConsumers consumers, RouteConfig config, Router router, ObjectMapper json) {
        this.consumer = consumers.of(VtoQueue.EVENTS, config.slots(), this::handle);
        this.router = router;
        this.json = json;
    }

    void start(@Observes StartupEvent start) {
        consumer.start();
    }

    /* Other pods take the events; this one's last poll ends by itself, for what an aborted one is handed is hidden for a while. */
    void leave(@Observes ShutdownDelayInitiatedEvent delay) {
        consumer.receiveNoMore();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        consumer.drain(LAST_EVENTS);
        consumer.close();
    }

    private Disposition handle(Message message) throws JsonProcessingException {
        Delivery delivery = Delivery.of(json.readValue(message.body(), JobEvent.class));
        try {
            router.toAll(delivery);
        } catch (SdkException e) {
            if (message.receives() < MOST_TRIES) {
                throw e;
            }
            LOG.infof("An event of job %s is given up: %s; the re-read makes it good", delivery.jobId(), e);
        }
        return Disposition.DONE;
    }
}
