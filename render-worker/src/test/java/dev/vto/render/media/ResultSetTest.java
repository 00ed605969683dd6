package dev.vto.render.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.platform.aws.S3Address;
import dev.vto.render.media.ResultSet.Found;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultSetTest {
    private static final Instant RENDERED = Instant.parse("2026-11-24T09:00:00.000Z");
    private static final ResultTags OF_TWO =
            new ResultTags("job", "token", 0, 2, false, "nova-canvas", "model", 2, RENDERED);
    private static final ResultTags MASKED =
            new ResultTags("job", "token", 0, 1, true, "nova-canvas", "model", 1, RENDERED);

    @Test
    void wholeSetIsFoundInAnyOrder() {
        assertThat(ResultSet.complete("job", List.of(found(1, 2, OF_TWO), found(1, 1, OF_TWO))))
                .hasValueSatisfying(set -> {
                    assertThat(set.result().pictures())
                            .extracting(S3Address::key)
                            .containsExactly("results/job/1-1.png", "results/job/1-2.png");
                    assertThat(set.result().mask()).isNull();
                    assertThat(set.result().engineModel()).isEqualTo("model");
                    assertThat(set.result().billedUnits()).isEqualTo(2);
                    assertThat(set.renderedAt()).isEqualTo(RENDERED);
                });
    }

    @Test
    void missingPictureMakesItNone() {
        assertThat(ResultSet.complete("job", List.of(found(1, 2, OF_TWO)))).isEmpty();
        assertThat(ResultSet.complete("job", List.of())).isEmpty();
    }

    @Test
    void missingMaskMakesItNone() {
        assertThat(ResultSet.complete("job", List.of(found(1, 1, MASKED)))).isEmpty();
        assertThat(ResultSet.complete("job", List.of(found(1, 1, MASKED), found(1, 0, MASKED))))
                .hasValueSatisfying(
                        set -> assertThat(set.keys()).containsExactly("results/job/1-1.png", "results/job/1-mask.png"));
    }

    @Test
    void picturesOfDifferentAttemptsMakeNone() {
        assertThat(ResultSet.complete("job", List.of(found(1, 1, OF_TWO), found(2, 2, OF_TWO))))
                .isEmpty();
    }

    @Test
    void picturesOfDifferentWorkersMakeNone() {
        ResultTags other = new ResultTags("job", "other", 0, 2, false, "nova-canvas", "model", 2, RENDERED);

        assertThat(ResultSet.complete("job", List.of(found(1, 1, OF_TWO), found(1, 2, other))))
                .isEmpty();
    }

    @Test
    void picturesOfAnotherJobMakeNone() {
        assertThat(ResultSet.complete("another", List.of(found(1, 1, OF_TWO), found(1, 2, OF_TWO))))
                .isEmpty();
    }

    @Test
    void pictureUnderAnotherNumberMakesNone() {
        Found renamed = new Found(
                new S3Address("b", "results/job/1-2.png"), new ResultKey("job", 1, 2, "png"), OF_TWO.numbered(1));

        assertThat(ResultSet.complete("job", List.of(found(1, 1, OF_TWO), renamed)))
                .isEmpty();
    }

    @Test
    void laterAttemptIsTakenWhereTheFirstIsIncomplete() {
        assertThat(ResultSet.complete("job", List.of(found(1, 1, OF_TWO), found(2, 1, OF_TWO), found(2, 2, OF_TWO))))
                .hasValueSatisfying(
                        set -> assertThat(set.keys()).containsExactly("results/job/2-1.png", "results/job/2-2.png"));
    }

    @Test
    void tagsSurviveTheMetadata() {
        ResultTags tags = MASKED.numbered(3);

        assertThat(ResultTags.of(tags.metadata())).contains(tags);
    }

    @Test
    void foreignMetadataIsNone() {
        Map<String, String> wrong = new HashMap<>(OF_TWO.metadata());
        wrong.put("n", "one");

        assertThat(ResultTags.of(Map.of())).isEmpty();
        assertThat(ResultTags.of(wrong)).isEmpty();
    }

    private static Found found(int attempt, int n, ResultTags tags) {
        ResultKey key = new ResultKey("job", attempt, n, "png");
        return new Found(new S3Address("b", key.toString()), key, tags.numbered(n));
    }
}
