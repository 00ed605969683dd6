package dev.vto.render.render;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.platform.aws.VtoQueue;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobConfig;
import dev.vto.platform.job.message.RenderMessage;
import dev.vto.platform.job.rule.ClaimDecision;
import dev.vto.platform.job.store.JobStore;
import dev.vto.platform.queue.Disposition;
import dev.vto.platform.queue.Message;
import dev.vto.platform.queue.MessageHandler;
import dev.vto.platform.queue.QueueConsumers;
import dev.vto.platform.telemetry.LogContext;
import dev.vto.render.capacity.Capacity;
import dev.vto.render.capacity.Room;
import dev.vto.render.claim.Claims;
import dev.vto.render.claim.Held;
import dev.vto.render.claim.LeaseKeeper;
import dev.vto.render.claim.RenderConfig;
import dev.vto.render.media.Fetching;
import dev.vto.render.media.InputPictures;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Is woken by {@code vto-render}, looks at the row, and renders where that is this worker's to do. */
@Singleton
public final class RenderConsumer implements MessageHandler {
    private static final Logger LOG = Logger.getLogger(RenderConsumer.class);

    private final ObjectMapper json;
    private final JobStore jobs;
    private final Claims claims;
    private final LeaseKeeper keeper;
    private final Capacity capacity;
    private final InputPictures inputs;
    private final Rendering rendering;
    private final QueueConsumers queues;
    private final RenderConfig config;
    private final JobConfig times;
    private final Clock clock;

    @Inject
    RenderConsumer(
            ObjectMapper json,
            JobStore jobs,
            Claims claims,
            LeaseKeeper keeper,
            Capacity capacity,
            InputPictures inputs,
            Rendering rendering,
            QueueConsumers queues,
            RenderConfig config,
            JobConfig times,
            Clock clock) {
        this.json = json;
        this.jobs = jobs;
        this.claims = claims;
        this.keeper = keeper;
        this.capacity = capacity;
        this.inputs = inputs;
        this.rendering = rendering;
        this.queues = queues;
        this.config = config;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public Disposition handle(Message message) throws Exception {
        String jobId = json.readValue(message.body(), RenderMessage.class).jobId();
        try (LogContext _ = LogContext.job(jobId)) {
            return switch (ClaimDecision.of(jobs.get(jobId), clock.instant(), times.takeoverGrace())) {
                case ClaimDecision.Leave leave -> {
                    LOG.debugf("Left alone: %s", leave.why());
                    yield Disposition.DONE;
                }
                case ClaimDecision.Wait wait -> Disposition.again(wait.pause());
                case ClaimDecision.Take take -> begin(take.job(), message);
            };
        }
    }

    /* What must wait, waits in the queue and not under a lease. */
    private Disposition begin(Job job, Message message) throws Exception {
        Duration closed = capacity.closedFor();
        if (!closed.isZero()) {
            LOG.debugf("Waits %s in its queue, as the engine asks", closed);
            return Disposition.again(Waits.untilOpen(closed));
        }
        Optional<Room> room = capacity.room(
                InputPictures.count(job.inputs()),
                job.parameters().images(),
                config.visibility().dividedBy(3));
        if (room.isEmpty()) {
            LOG.debug("No room for its pictures here; somebody else may have some");
            return Disposition.again(Duration.ZERO);
        }
        try (Room taken = room.get()) {
            return take(job, message, taken);
        }
    }

    /* The pictures are on their way while the claim is written: when it fails, little is lost. */
    private Disposition take(Job job, Message message, Room room) throws Exception {
        try (Fetching pictures = inputs.begin(job.inputs(), room)) {
            Optional<Job> claimed = claims.take(job);
            if (claimed.isEmpty()) {
                LOG.debug("Left alone: somebody else was faster");
                return Disposition.DONE;
            }
            Runnable extend = () -> queues.extend(VtoQueue.RENDER, message, config.visibility());
            try (Held held = keeper.hold(claimed.get(), extend)) {
                LOG.infof("Claimed, attempt %d", held.job().attempt());
                return rendering.run(held, pictures, room);
            }
        }
    }
}
