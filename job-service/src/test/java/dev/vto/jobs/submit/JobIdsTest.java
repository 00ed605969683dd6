package dev.vto.jobs.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.platform.owner.OwnerKey;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class JobIdsTest {
    private static final OwnerKey ADA = OwnerKey.of("https://issuer", "ada");
    private static final OwnerKey BOB = OwnerKey.of("https://issuer", "bob");

    @Test
    void theSameKeyOfTheSameOwnerIsTheSameJob() {
        assertThat(JobIds.of(ADA, "key")).isEqualTo(JobIds.of(ADA, "key")).matches("[0-9a-f]{32}");
    }

    @Test
    void anotherOwnerOrKeyIsAnotherJob() {
        assertThat(JobIds.of(ADA, "key")).isNotEqualTo(JobIds.of(BOB, "key")).isNotEqualTo(JobIds.of(ADA, "yek"));
    }

    @Test
    void idsStayWhatTheyAreFromVersionToVersion() {
        assertThat(JobIds.of(new OwnerKey("owner"), "key")).isEqualTo("be3bca956b8329082bfef3b83bb63ba1");
    }

    @Test
    void withoutAKeyEveryJobIsItsOwn() {
        SecureRandom random = new SecureRandom();

        assertThat(JobIds.random(random)).matches("[0-9a-f]{32}").isNotEqualTo(JobIds.random(random));
    }
}
