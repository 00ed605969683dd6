package dev.vto.notify.present;

import dev.vto.notify.frame.Frames;
import dev.vto.notify.frame.ServerFrame;
import dev.vto.notify.rows.ConnectionRows;
import dev.vto.platform.aws.Names;
import dev.vto.platform.aws.S3Address;
import dev.vto.platform.aws.WarmUpRounds;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobInputs;
import dev.vto.platform.job.JobResult;
import dev.vto.platform.job.JobStage;
import dev.vto.platform.job.JobStatus;
import dev.vto.platform.job.store.JobIndex;
import dev.vto.platform.job.store.JobStore;
import dev.vto.platform.job.view.JobViews;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.tryon.TryOnParameters;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Goes through everything that a push needs, while nobody waits: first calls open connections, fetch credentials
 * and load classes, which costs the JVM some hundred milliseconds. Failing does no harm; readiness tells what is down.
 */
@Singleton
public class WarmUp {
    private static final Logger LOG = Logger.getLogger(WarmUp.class);
    private static final String NO_JOB = "warm-up";
    private static final OwnerKey NOBODY = new OwnerKey("nobody");

    private final JobStore store;
    private final JobIndex index;
    private final ConnectionRows rows;
    private final JobViews views;
    private final Frames frames;
    private final Names names;
    private final Clock clock;

    public WarmUp(
            JobStore store,
            JobIndex index,
            ConnectionRows rows,
            JobViews views,
            Frames frames,
            Names names,
            Clock clock) {
        this.store = store;
        this.index = index;
        this.rows = rows;
        this.views = views;
        this.frames = frames;
        this.names = names;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent start) {
        Thread.ofVirtual().name("warm-up").start(this::run);
    }

    private void run() {
        long begun = System.nanoTime();
        try {
            for (int round = 0; round < WarmUpRounds.count(); round++) {
                round();
            }
            LOG.debugf("Warm after %s", Duration.ofNanos(System.nanoTime() - begun));
        } catch (RuntimeException e) {
            LOG.infof("The first push will be slow, for warming up failed: %s", e);
        }
    }

    private void round() {
        store.get(NO_JOB);
        store.getAll(List.of(NO_JOB));
        index.ownedBy(NOBODY, clock.instant(), 1, null);
        rows.otherNodes(NOBODY);
        frames.write(ServerFrame.State.of(job(), views));
        frames.read("{\"type\":\"ping\"}");
    }

    private Job job() {
        Instant now = clock.instant();
        S3Address picture = new S3Address(names.bucket(), "results/warm-up/1-0.png");
        return new Job(
                NO_JOB,
                NOBODY,
                null,
                new JobInputs(NO_JOB, picture, NO_JOB, picture, null),
                TryOnParameters.DEFAULTS,
                "",
                JobStatus.COMPLETED,
                JobStage.FINISHED,
                1,
                1,
                1,
                null,
                null,
                now,
                new JobResult(List.of(picture), null, "none", "none", 0),
                null,
                Map.of(),
                now,
                now,
                now);
    }
}
