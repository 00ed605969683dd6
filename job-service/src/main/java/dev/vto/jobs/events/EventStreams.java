package dev.vto.jobs.events;

import dev.vto.jobs.answer.JobAnswers;
import dev.vto.jobs.answer.JobView;
import dev.vto.platform.drain.Draining;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.store.JobStore;
import dev.vto.platform.problem.CommonProblem;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Follows jobs for clients, each on a virtual thread that reads the row again and again. A stream ends when its job has ended,
 * when the pod goes, or when the row cannot be read; its client comes again with the version that it has. The gauge {@code
 * vto_job_streams} tells how many there are.
 */
@Singleton
class EventStreams {
    private static final Logger LOG = Logger.getLogger(EventStreams.class);

    private final JobStore store;
    private final JobAnswers answers;
    private final Draining draining;
    private final EventsConfig config;
    private final Semaphore free;

    EventStreams(JobStore store, JobAnswers answers, Draining draining, EventsConfig config, MeterRegistry registry) {
        this.store = store;
        this.answers = answers;
        this.draining = draining;
        this.config = config;
        this.free = new Semaphore(config.most());
        registry.gauge("vto.job.streams", this, streams -> config.most() - streams.free.availablePermits());
    }

    /**
     * The versions of a job from this one on.
     *
     * @param seen version that the client has; 0 when it has none
     */
    Multi<OutboundSseEvent> of(Job first, long seen, Sse sse) {
        if (!free.tryAcquire()) {
            throw CommonProblem.OVERLOADED.because(
                    config.most() + " streams are open here, which is as many as may be; try again in a few seconds");
        }
        return Multi.createFrom().emitter(out -> {
            Thread follower =
                    Thread.ofVirtual().name("events-" + first.id()).unstarted(() -> follow(out, first, seen, sse));
            out.onTermination(follower::interrupt);
            follower.start();
        });
    }

    private void follow(MultiEmitter<? super OutboundSseEvent> out, Job first, long seen, Sse sse) {
        try {
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
                    out.emit(sse.newEventBuilder()
                            .comment("still " + job.stage().text())
                            .build());
                    spoke = System.nanoTime();
                }
                if (job.status().terminal() || draining.begun()) {
                    break;
                }
                Thread.sleep(config.poll());
                row = store.get(job.id());
            }
        } catch (InterruptedException e) {
            LOG.debug("The client of a stream has gone");
        } catch (RuntimeException e) {
            LOG.warnf(e, "A stream ends, for job %s could not be read; its client comes again", first.id());
        } finally {
            free.release();
            out.complete();
        }
    }

    private OutboundSseEvent event(Job job, Sse sse) {
        return sse.newEventBuilder()
                .id(Long.toString(job.version()))
                .name("job")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(JobView.class, answers.view(job))
                .build();
    }
}
