package dev.vto.local.fault.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vto.local.fault.AwsPart;
import dev.vto.local.fault.FaultKind;
import dev.vto.local.fault.Rule;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdminServerTest extends FaultStage {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void tellsThePlanAsItWasGiven() throws Exception {
        var rule = Rule.of("r", FaultKind.ERROR)
                .client(WORKER)
                .on(AwsPart.DYNAMODB, "UpdateItem")
                .between(1, 2)
                .probability(0.5)
                .most(3)
                .ms(4)
                .error("ThrottlingException");
        plan(rule);
        assertThat(FAULTS.state().seed()).isEqualTo(17);
        assertThat(FAULTS.state().rules()).singleElement().satisfies(firings -> {
            assertThat(firings.rule()).isEqualTo(rule);
            assertThat(firings.fired()).isZero();
        });
        FAULTS.heal();
        assertThat(FAULTS.state().rules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"rules":[{"id":"r","fault":"explode"}]}             | "explode" is not a fault; there are [delay, error
            {"rules":[{"id":"r","fault":"cut","part":"sns"}]}    | "sns" is not a part; there are [dynamodb, sqs, s3, bedrock]
            {"rules":[{"id":"r","fault":"cut","client":"x"}]}    | there is no client "x"; there are [job-service, render-worker]
            {"rules":[{"id":"r","fault":"cut","chance":1}]}      | Unrecognized field "chance"
            {"rules":[{"fault":"cut"}]}                          | Missing required creator property 'id'
            {"seed":1}                                           | Missing required creator property 'rules'
            {"rules":                                            | Unexpected end-of-input
            """)
    void refusesInOneLineWithWhatIsKnown(String plan, String why) throws Exception {
        var answer = HTTP.send(
                HttpRequest.newBuilder(AWS.faults().resolve("/faults"))
                        .PUT(BodyPublishers.ofString(plan))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(why).doesNotContain("\n");
    }

    @Test
    void recordsWhereItCan() {
        assertThatThrownBy(() -> FAULTS.record(Path.of("/nowhere/record"))).hasMessageContaining("/nowhere/record");
    }
}
