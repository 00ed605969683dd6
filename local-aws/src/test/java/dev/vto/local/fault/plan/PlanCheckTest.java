package dev.vto.local.fault.plan;

import static dev.vto.local.fault.AwsPart.DYNAMODB;
import static dev.vto.local.fault.AwsPart.SQS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.vto.local.fault.FaultKind;
import dev.vto.local.fault.Plan;
import dev.vto.local.fault.Rule;
import dev.vto.local.fault.wire.ErrorAnswers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanCheckTest {
    private final PlanCheck check = new PlanCheck(List.of("job-service"), ErrorAnswers::codes);

    static Stream<Arguments> refused() {
        var cut = Rule.of("r", FaultKind.CUT);
        return Stream.of(
                arguments(cut.client("jobs"), "there is no client \"jobs\"; there are [job-service] and s3"),
                arguments(cut.on(DYNAMODB, "SendMessage"), "there is no operation \"SendMessage\"; there are [GetItem"),
                arguments(cut.probability(1.5), "probability is 1.5"),
                arguments(cut.most(0), "most is 0"),
                arguments(cut.between(5, 5), "untilMs 5 must be after it"),
                arguments(Rule.of("r", FaultKind.DELAY), "delay needs ms"),
                arguments(
                        Rule.of("r", FaultKind.DUPLICATE).part(DYNAMODB), "duplicate befalls SendMessage of sqs alone"),
                arguments(cut.client("s3"), "it loses nothing; client s3 takes [delay, duplicate, late]"),
                arguments(Rule.of("r", FaultKind.PARTITION), "partition needs a client"),
                arguments(
                        Rule.of("r", FaultKind.PARTITION).client("job-service").most(1),
                        "a partition is whole from fromMs to untilMs"),
                arguments(Rule.of("r", FaultKind.ERROR).error("SlowDown"), "name the part"),
                arguments(
                        Rule.of("r", FaultKind.ERROR).part(SQS).error("SlowDown"),
                        "\"SlowDown\" is not an error of sqs; there are [AccessDeniedException"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesInOneLineThatNamesTheRule(Rule rule, String why) {
        assertThatThrownBy(() -> check.checked(new Plan(1, List.of(rule))))
                .hasMessageStartingWith("rule r: ")
                .hasMessageContaining(why)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void refusesAnIdThatIsUsedTwice() {
        var rule = Rule.of("r", FaultKind.CUT);
        assertThatThrownBy(() -> check.checked(new Plan(1, List.of(rule, rule))))
                .hasMessageContaining("another rule has that id");
    }

    @Test
    void passesWhatIsKnown() {
        var plan = new Plan(
                1,
                List.of(
                        Rule.of("a", FaultKind.ERROR).part(SQS).error("RequestThrottled"),
                        Rule.of("b", FaultKind.LATE).client("s3").ms(900),
                        Rule.of("c", FaultKind.PARTITION).client("job-service").between(0, 10)));
        assertThat(check.checked(plan)).isEqualTo(plan);
    }
}
