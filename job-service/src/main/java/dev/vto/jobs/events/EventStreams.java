package dev.vto.jobs.events;

import dev.vto.jobs.answer.JobAnswers;
import dev.vto.jobs.answer.JobView;
import dev.vto.jobs.waiting.Polls;
import dev.vto.platform.drain.Draining;
import dev.vto.platform.job.Job;
import dev.vto.platform.telemetry.LogContext;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Follows jobs for clients, each on a virtual thread that reads the row again and again. A stream ends when its job has ended or
 * when the pod goes; its client comes again with the version that it has. The gauge {@code vto_job_streams} tells how many there
 * are.
 */
@Singleton
class EventStreams {
    private static final Logger LOG = Logger.getLogger(EventStreams.class);

    private final Polls polls;
    private final JobAnswers answers;
    private final Draining draining;
    private final EventsConfig config;
    private final Semaphore free;

    EventStreams(Polls polls, JobAnswers answers, Draining draining, EventsConfig config, MeterRegistry registry) {
        this.polls = polls;
        this.answers = answers;
        this.draining = draining;
        this.config = config;
        this.free = new Semaphore(config.most());
        registry.gauge("vto.job.streams", this, streams -> config.most() - streams.free.availablePermits());
    }

    /**
     * The versions of a job from this one on. Where there is no room for one more stream it ends after the present version.
     *
     * @param seen version that the client has; 0 when it has none
     */
    Multi<OutboundSseEvent> of(Job first, long seen, Sse sse) {
        return Multi.createFrom().emitter(out -> {
            if (!free.tryAcquire()) {
                out.emit(first.version() > seen ? event(first, sse) : silence(first, sse));
                out.complete();
                return;
            }
            Thread follower =
                    Thread.ofVirtual().name("events-" + first.id()).unstarted(() -> follow(out, first, seen, sse));
            out.onTermination(follower::interrupt);
            follower.start();
        });
    }

    /** Sends a client nothing but when to come again: an EventSource that is answered with an error does not. */
    Multi<OutboundSseEvent> later(Sse sse) {
        return Multi.createFrom().item(comment("come again", sse));
    }

    private void follow(MultiEmitter<? super OutboundSseEvent> out, Job first, long seen, Sse sse) {
        try (LogContext _ = LogContext.job(first.id())) {
            long sent = seen;
            long spoke = System.nanoTime();
            Optional<Job> row = Optional.of(first);
            while (row.isPresent()) {
                Job job = row.get();
                if (job.version() > sent) {
                    out.emit(event(job, sse));
                    sent = job.version();
                    spoke = System.nanoTime();
                } else if (System.nanoTime() - spoke >= config.keepAlive().toNanos()) {
                    out.emit(silence(job, sse));
                    spoke = System.nanoTime();
                }
                if (job.status().terminal()) {
                    break;
                }
                if (draining.begun()) {
                    out.emit(silence(job, sse));
                    break;
                }
                Thread.sleep(config.poll());
                row = read(job, out);
            }
        } catch (InterruptedException e) {
            LOG.debug("The client of a stream has gone");
        } finally {
            free.release();
            out.complete();
        }
    }

    /* A row that cannot be read now is as it was: an EventSource that is answered with an error does not come again. */
    private Optional<Job> read(Job before, MultiEmitter<?> out) throws InterruptedException {
        try {
            return polls.read(before);
        } catch (SdkException e) {
            if (out.isCancelled() || Thread.interrupted()) {
                throw new InterruptedException("the client has gone");
            }
            LOG.warnf("A stream's row could not be read; trying again in %s: %s", config.poll(), e.getMessage());
            return Optional.of(before);
        }
    }

    private static OutboundSseEvent silence(Job job, Sse sse) {
        return comment("still " + job.stage().text(), sse);
    }

    private static OutboundSseEvent comment(String text, Sse sse) {
        return sse.newEventBuilder().comment(text).reconnectDelay(comesAgain()).build();
    }

    /* Milliseconds; not all at the same time when a pod goes. */
    private static long comesAgain() {
        return ThreadLocalRandom.current().nextLong(500, 3_000);
    }

    private OutboundSseEvent event(Job job, Sse sse) {
        return sse.newEventBuilder()
                .id(Long.toString(job.version()))
                .name("job")
                .reconnectDelay(comesAgain())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(JobView.class, answers.view(job))
                .build();
    }
}
