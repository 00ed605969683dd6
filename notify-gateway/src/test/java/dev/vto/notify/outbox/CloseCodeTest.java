package dev.vto.notify.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.notify.outbox.CloseCode.Comeback;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CloseCodeTest {
    private static final int LONGEST_REASON = 123;
    private static final Set<Comeback> WITH_A_PAUSE = EnumSet.of(Comeback.SOON, Comeback.MUCH_LATER);
    private final Random random = new Random(7);

    @ParameterizedTest
    @EnumSource
    void reasonFitsTheFrameAndNamesAPauseWhereThereIsOne(CloseCode code) {
        String reason = code.closeReason(random);
        assertThat(reason.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(LONGEST_REASON);
        assertThat(reason)
                .matches(
                        code.reason() + (WITH_A_PAUSE.contains(code.comeback()) ? " retry_in_ms=[1-9][0-9]{3,4}" : ""));
    }

    @ParameterizedTest
    @EnumSource
    void codesAreThoseOfTheProtocolOrOurs(CloseCode code) {
        assertThat(code.code()).satisfiesAnyOf(one -> assertThat(one).isBetween(1001, 1014), one -> assertThat(one)
                .isBetween(4000, 4999));
    }
}
