package dev.vto.platform.job.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobFailure;
import dev.vto.platform.job.Jobs;
import dev.vto.platform.job.move.JobMachine;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class JobRowTest {
    private static final JobMachine MACHINE = new JobMachine(Duration.ofSeconds(30), Duration.ofSeconds(5));
    private static final Instant NOW = Jobs.CREATED.plusSeconds(2);

    @Test
    void aNewJobComesBackAsItWas() {
        assertThat(JobRow.read(JobRow.write(Jobs.created()))).isEqualTo(Jobs.created());
    }

    @Test
    void aCompletedJobComesBackAsItWas() {
        Job completed =
                MACHINE.complete(claimed(), "mine", Jobs.RESULT, NOW, NOW).orElseThrow();

        assertThat(JobRow.read(JobRow.write(completed))).isEqualTo(completed);
    }

    @Test
    void aFailedJobComesBackAsItWas() {
        Job failed = MACHINE.fail(claimed(), "mine", new JobFailure("moderated", "Refused; take another photo"), NOW)
                .orElseThrow();

        assertThat(JobRow.read(JobRow.write(failed))).isEqualTo(failed);
    }

    @Test
    void anOpenJobIsInTheIndexOfOpenJobsAndATerminalOneIsNot() {
        Map<String, AttributeValue> open = JobRow.write(Jobs.created());
        Map<String, AttributeValue> terminal =
                JobRow.write(MACHINE.cancel(Jobs.created(), NOW).orElseThrow());

        assertThat(open.get("open_bucket").n()).matches("[0-7]");
        assertThat(open.get("due_at").s()).isEqualTo("2026-11-24T09:15:30.000Z");
        assertThat(terminal).doesNotContainKeys("open_bucket", "due_at");
    }

    @Test
    void dynamoErasesLaterThanTheJobExpires() {
        long ttl = Long.parseLong(JobRow.write(Jobs.created()).get("ttl").n());

        assertThat(ttl).isGreaterThan(Jobs.created().expiresAt().getEpochSecond());
    }

    @Test
    void whatANewerVersionAddedIsSkipped() {
        Map<String, AttributeValue> row = new HashMap<>(JobRow.write(Jobs.created()));
        row.put("from_the_future", AttributeValue.fromS("x"));
        Map<String, AttributeValue> parameters =
                new HashMap<>(row.get("parameters").m());
        parameters.put("background", AttributeValue.fromS("BEACH"));
        row.put("parameters", AttributeValue.fromM(parameters));

        assertThat(JobRow.read(row)).isEqualTo(Jobs.created());
    }

    private static Job claimed() {
        return MACHINE.claim(Jobs.created(), "mine", NOW).orElseThrow();
    }
}
