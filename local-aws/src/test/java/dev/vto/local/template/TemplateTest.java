package dev.vto.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
    private static final Account ACCOUNT = new Account("000000000000", "eu-west-1");
    private static final String TEMPLATE = """
            Parameters:
              Prefix: {Type: String, Default: "", AllowedPattern: "^([a-z]+-)?$"}
              Origins: {Type: CommaDelimitedList, Default: "http://a, http://b"}
              Days: {Type: Number, Default: 30, MinValue: 1}
            Resources:
              Work:
                Type: AWS::SQS::Queue
                Properties:
                  QueueName: !Sub "${Prefix}work-${AWS::Region}"
                  Value: %s
            """;

    private static Object value(String expression, Map<String, String> parameters) {
        return Template.parse(TEMPLATE.formatted(expression))
                .resources(ACCOUNT, parameters)
                .getFirst()
                .properties()
                .values()
                .get("Value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "!Ref Prefix | my-",
                "!Ref AWS::AccountId | 000000000000",
                "!Ref Days | 30",
                "!Ref Work | https://sqs.eu-west-1.amazonaws.com/000000000000/my-work-eu-west-1",
                "!GetAtt Work.Arn | arn:aws:sqs:eu-west-1:000000000000:my-work-eu-west-1",
                "!Sub '${AWS::Partition}/${Prefix}${Work.Arn}' | aws/my-arn:aws:sqs:eu-west-1:000000000000:my-work-eu-west-1",
                "plain | plain"
            })
    void resolves(String expression, String expected) {
        assertThat(value(expression, Map.of("Prefix", "my-"))).isEqualTo(expected);
    }

    @Test
    void splitsLists() {
        assertThat(value("!Ref Origins", Map.of())).isEqualTo(List.of("http://a", "http://b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "!Join [a, [b]] | Resources.Work.Properties.Value: !Join",
                "!ImportValue x | Resources.Work.Properties.Value uses !ImportValue",
                "!Ref Nothing | refers to Nothing, which is neither",
                "!GetAtt Work.QueueName | knows the attribute Arn only",
                "!Sub '${Origins}' | puts the list Origins into a text",
                "{'Fn::Join': [a]} | long form of Fn::Join",
                "{a: {Ref: Prefix}} | Resources.Work.Properties.Value.a uses the long form of Ref"
            })
    void namesWhatItDoesNotUnderstand(String expression, String message) {
        assertThatThrownBy(() -> value(expression, Map.of()))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "Prefix, UPPER, 'Parameter Prefix is \"UPPER\", which does not match'",
        "Days, 0, 'Parameter Days is 0, less than its least value 1'",
        "Days, many, 'Parameter Days is \"many\", not a whole number'",
        "Speed, 1, 'The template has no parameter Speed'"
    })
    void checksParameters(String name, String given, String message) {
        assertThatThrownBy(() -> value("x", Map.of(name, given))).hasMessageContaining(message);
    }
}
