package dev.vto.render.adopt;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobConfig;
import dev.vto.platform.job.rule.AdoptionDecision;
import dev.vto.platform.job.store.JobStore;
import dev.vto.platform.queue.Disposition;
import dev.vto.platform.queue.Message;
import dev.vto.platform.queue.MessageHandler;
import dev.vto.platform.telemetry.LogContext;
import dev.vto.render.claim.Claims;
import dev.vto.render.claim.Held;
import dev.vto.render.claim.LeaseKeeper;
import dev.vto.render.claim.RenderConfig;
import dev.vto.render.claim.Stopped;
import dev.vto.render.media.ResultKey;
import dev.vto.render.media.ResultObjects;
import dev.vto.render.media.ResultSet;
import dev.vto.render.render.Completion;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Is told by {@code vto-results} of stored pictures, and finishes jobs whose worker stored them and then died. What a
 * living worker stored it finishes itself.
 */
@Singleton
public final class ResultsConsumer implements MessageHandler {
    private static final Logger LOG = Logger.getLogger(ResultsConsumer.class);

    private final ObjectMapper json;
    private final JobStore jobs;
    private final Claims claims;
    private final LeaseKeeper keeper;
    private final ResultObjects results;
    private final Completion completion;
    private final JobConfig times;
    private final RenderConfig config;
    private final Clock clock;

    @Inject
    ResultsConsumer(
            ObjectMapper json,
            JobStore jobs,
            Claims claims,
            LeaseKeeper keeper,
            ResultObjects results,
            Completion completion,
            JobConfig times,
            RenderConfig config,
            Clock clock) {
        this.json = json;
        this.jobs = jobs;
        this.claims = claims;
        this.keeper = keeper;
        this.results = results;
        this.completion = completion;
        this.times = times;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Disposition handle(Message message) throws Exception {
        boolean settled = true;
        for (ResultKey key : ResultEvents.keys(json.readTree(message.body()))) {
            try (LogContext _ = LogContext.job(key.jobId())) {
                settled &= stored(key);
            }
        }
        return settled ? Disposition.DONE : Disposition.again(config.lookAgain());
    }

    /* Whether nothing remains to be seen of it. */
    private boolean stored(ResultKey key) throws Exception {
        Optional<Job> row = jobs.get(key.jobId());
        return switch (AdoptionDecision.of(row, key.toString(), clock.instant(), times.takeoverGrace())) {
            case LEAVE -> true;
            case LATER -> false;
            case REMOVE -> {
                results.remove(List.of(key.toString()));
                LOG.infof("Removed %s, which no job shows", key);
                yield true;
            }
            case ADOPT -> adopt(row.get());
        };
    }

    private boolean adopt(Job job) throws Exception {
        Optional<ResultSet> set = results.complete(job.id());
        Optional<Job> claimed = set.isPresent() ? claims.take(job) : Optional.empty();
        if (claimed.isPresent()) {
            try (Held held = keeper.hold(claimed.get(), () -> {})) {
                // what remains is short; an interruption would lose the event, or leave the job leased
                if (held.settle().isEmpty()) {
                    completion.adopted(held, set.get());
                    return true;
                }
            } catch (Stopped e) {
                keeper.countLost();
            }
        }
        return false;
    }
}
