package dev.vto.jobs.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.jobs.testing.Jobs;
import dev.vto.jobs.testing.Rows;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.Lease;
import dev.vto.platform.job.store.JobStore;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the conditions of writes to vto-jobs make of the present row, which a table decides and no client. */
@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
class ConditionsIT {
    @InjectLocalAws
    Endpoints aws;

    private JobStore store;
    private Job created;
    private Job claimed;

    @BeforeEach
    void claim() {
        store = Rows.store(aws);
        Instant now = Instant.now();
        created = Jobs.created(now);
        claimed = Jobs.claimed(created, "worker", now);
        assertThat(store.create(created)).isEmpty();
        assertThat(store.move(created, claimed)).isTrue();
    }

    @Test
    void aNewJobDoesNotReplaceOneThatIsThere() {
        assertThat(store.create(created)).contains(claimed);
        assertThat(store.get(created.id())).contains(claimed);
    }

    @Test
    void aMoveOfAnEarlierVersionChangesNothing() {
        assertThat(store.move(created, Jobs.claimed(created, "other", Instant.now())))
                .isFalse();
        assertThat(store.get(created.id())).contains(claimed);
    }

    @Test
    void aLateRenewalTakesNothingBackOfALaterOne() {
        Lease longer = claimed.lease().renewed(claimed.lease().until().plusSeconds(20));
        Lease shorter = claimed.lease().renewed(claimed.lease().until().plusSeconds(10));
        assertThat(store.renew(claimed, longer, longer.until())).isTrue();

        assertThat(store.renew(claimed, shorter, shorter.until())).isTrue();

        assertThat(store.get(created.id()).orElseThrow().lease()).isEqualTo(longer);
    }

    @Test
    void aRenewalOfALeaseThatAnotherHasTakenChangesNothing() {
        Job back = Jobs.MACHINE
                .handBack(claimed, "worker", Instant.now(), Instant.now())
                .orElseThrow();
        Job taken = Jobs.claimed(back, "successor", Instant.now());
        assertThat(store.move(claimed, back)).isTrue();
        assertThat(store.move(back, taken)).isTrue();
        Lease longer = claimed.lease().renewed(claimed.lease().until().plusSeconds(20));

        assertThat(store.renew(claimed, longer, longer.until())).isFalse();

        assertThat(store.get(created.id())).contains(taken);
    }
}
