package dev.vto.jobs.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.platform.aws.VtoQueue;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobConfig;
import dev.vto.platform.job.message.RenderMessage;
import dev.vto.platform.job.rule.DeadLetterDecision;
import dev.vto.platform.job.store.JobStore;
import dev.vto.platform.queue.Disposition;
import dev.vto.platform.queue.Message;
import dev.vto.platform.queue.QueueConsumer;
import dev.vto.platform.queue.QueueConsumers;
import dev.vto.platform.telemetry.LogContext;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Reads the dead-letter queue of vto-render: a dead letter ends only a job whose attempts are spent. Counts {@code
 * vto_dead_letters_total{decision}}: drop, resend, wait, end, lost (somebody else moved the job) or unknown (no such job).
 */
@Singleton
class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    /* With the 15 s of the delay as long as a poll takes; what it brings is for other pods at once. */
    private static final Duration LAST_POLL = Duration.ofSeconds(5);

    private final JobStore store;
    private final OpenJobs jobs;
    private final SweepConfig config;
    private final JobConfig limits;
    private final ObjectMapper json;
    private final Clock clock;
    private final MeterRegistry registry;
    private final QueueConsumer consumer;

    DeadLetters(
            JobStore store,
            OpenJobs jobs,
            SweepConfig config,
            JobConfig limits,
            ObjectMapper json,
            Clock clock,
            MeterRegistry registry,
            QueueConsumers consumers) {
        this.store = store;
        this.jobs = jobs;
        this.config = config;
        this.limits = limits;
        this.json = json;
        this.clock = clock;
        this.registry = registry;
        this.consumer = consumers.ofDeadLetters(VtoQueue.RENDER, config.deadLetterSlots(), this::handle);
    }

    void start(@Observes StartupEvent event) {
        consumer.start();
    }

    void leave(@Observes ShutdownDelayInitiatedEvent delay) {
        consumer.receiveNoMore();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        consumer.drain(LAST_POLL);
        consumer.close();
    }

    private Disposition handle(Message message) {
        Optional<Job> job = jobId(message).flatMap(store::get);
        if (job.isEmpty()) {
            LOG.warnf("Dead letter %s is about no job: %s", message.id(), message.body());
            count("unknown");
            return Disposition.DONE;
        }
        try (LogContext _ = LogContext.job(job.get().id())) {
            return act(job.get());
        }
    }

    private Disposition act(Job job) {
        DeadLetterDecision decision =
                DeadLetterDecision.of(job, clock.instant(), limits.maxAttempts(), limits.takeoverGrace());
        boolean won = true;
        Disposition disposition = Disposition.DONE;
        switch (decision) {
            case DeadLetterDecision.Drop _ -> LOG.debug("A dead letter about it was dropped");
            case DeadLetterDecision.Resend _ -> jobs.wake(job, config.resendAfter());
            case DeadLetterDecision.Wait wait -> disposition = Disposition.again(wait.pause());
            case DeadLetterDecision.End end -> won = jobs.end(job, end.failure());
        }
        count(won ? decision.getClass().getSimpleName().toLowerCase(Locale.ROOT) : "lost");
        return disposition;
    }

    private Optional<String> jobId(Message message) {
        try {
            return Optional.ofNullable(
                    json.readValue(message.body(), RenderMessage.class).jobId());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private void count(String decision) {
        registry.counter("vto.dead.letters", "decision", decision).increment();
    }
}
