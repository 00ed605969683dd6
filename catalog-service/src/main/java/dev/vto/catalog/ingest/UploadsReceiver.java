package dev.vto.catalog.ingest;

import dev.vto.platform.aws.VtoQueue;
import dev.vto.platform.queue.QueueConsumer;
import dev.vto.platform.queue.QueueConsumers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.jboss.logging.Logger;

/** Receives {@code vto-uploads} while the service runs, and lets pictures in work finish when it stops. */
@ApplicationScoped
class UploadsReceiver {
    private static final Logger LOG = Logger.getLogger(UploadsReceiver.class);

    private final QueueConsumer consumer;
    private final IngestConfig config;

    @Inject
    UploadsReceiver(QueueConsumers consumers, UploadsConsumer handler, IngestConfig config) {
        this.consumer = consumers.of(VtoQueue.UPLOADS, config.slots(), handler::handle);
        this.config = config;
    }

    /* Late: the codecs must be there first. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent start) {
        consumer.start();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        if (!consumer.drain(config.drain())) {
            LOG.warnf("Pictures were still in work after %s; their messages come again", config.drain());
        }
        consumer.close();
    }
}
