package dev.vto.platform.job.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.Jobs;
import dev.vto.platform.job.move.JobMachine;
import dev.vto.platform.telemetry.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

class JobUpdateTest {
    private static final JobMachine MACHINE = new JobMachine(Duration.ofSeconds(30), Duration.ofSeconds(5));
    private static final Instant NOW = Jobs.CREATED.plusSeconds(2);

    @Test
    void onlyWhatDiffersIsNamedSoThatUnknownAttributesStay() {
        Job created = Jobs.created();

        UpdateItemRequest update = JobUpdate.of(
                        created, MACHINE.cancel(created, NOW).orElseThrow())
                .build();

        assertThat(update.expressionAttributeNames().values())
                .containsExactlyInAnyOrder("status", "stage", "version", "updated_at", "due_at", "open_bucket");
        assertThat(update.updateExpression())
                .startsWith("SET ")
                .contains("#status = :status")
                .containsPattern(" REMOVE .*#due_at")
                .containsPattern(" REMOVE .*#open_bucket");
        assertThat(update.key()).isEqualTo(Map.of("id", AttributeValue.fromS(created.id())));
    }

    @Test
    void aMoveOfAnUnclaimedJobDependsOnTheVersion() {
        Job created = Jobs.created();

        UpdateItemRequest update = JobUpdate.of(
                        created, MACHINE.claim(created, "mine", NOW).orElseThrow())
                .build();

        assertThat(update.conditionExpression()).isEqualTo("#version = :old_version");
        assertThat(update.expressionAttributeValues())
                .containsEntry(":old_version", AttributeValue.fromN("1"))
                .containsEntry(":version", AttributeValue.fromN("2"));
    }

    @Test
    void aMoveOfALeasedJobDependsOnTheLeaseToo() {
        Job claimed = MACHINE.claim(Jobs.created(), "mine", NOW).orElseThrow();

        UpdateItemRequest update = JobUpdate.of(
                        claimed, MACHINE.handBack(claimed, "mine", NOW, NOW).orElseThrow())
                .build();

        assertThat(update.conditionExpression())
                .isEqualTo("#version = :old_version AND #lease_token = :old_lease_token");
        assertThat(update.expressionAttributeValues()).containsEntry(":old_lease_token", AttributeValue.fromS("mine"));
        assertThat(update.updateExpression()).containsPattern(" REMOVE .*#lease_token");
    }

    @Test
    void aTakeoverDependsOnTheEndOfTheLeaseThatWasRead() {
        Job claimed = MACHINE.claim(Jobs.created(), "theirs", NOW).orElseThrow();

        UpdateItemRequest update = JobUpdate.of(
                        claimed,
                        MACHINE.claim(claimed, "mine", NOW.plusSeconds(60)).orElseThrow())
                .build();

        assertThat(update.conditionExpression())
                .isEqualTo("#version = :old_version AND #lease_token = :old_lease_token"
                        + " AND #lease_until = :old_lease_until");
        assertThat(update.expressionAttributeValues())
                .containsEntry(
                        ":old_lease_until",
                        AttributeValue.fromS(Timestamps.format(claimed.lease().until())));
    }
}
