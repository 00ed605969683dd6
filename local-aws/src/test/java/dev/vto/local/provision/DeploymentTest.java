package dev.vto.local.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vto.local.template.Account;
import dev.vto.local.template.Template;
import dev.vto.local.template.TemplateException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentTest {
    private static final Account ACCOUNT = new Account("000000000000", "eu-west-1");

    @Test
    void readsThePlatformsTemplate() {
        var deployment = Deployment.of(Template.packed(), ACCOUNT, Map.of("Prefix", "test-"));
        assertThat(deployment.bucket().name()).isEqualTo("test-vto-media-000000000000-eu-west-1");
        assertThat(deployment.bucket().notifications()).isNotEmpty();
        assertThat(deployment.bucket().expirations()).containsEntry("uploads/", 1);
        assertThat(deployment.tables()).extracting(TableSpec::name).contains("test-vto-jobs");
        assertThat(deployment.queues()).extracting(QueueSpec::name).contains("test-vto-render", "test-vto-render-dlq");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{Type: 'AWS::SNS::Topic', Properties: {}} | X is of the type AWS::SNS::Topic",
                "{Type: 'AWS::SQS::Queue', Properties: {QueueName: q, FifoQueue: true}} | has [FifoQueue], which",
                "{Type: 'AWS::SQS::Queue', Properties: {QueueName: q, DelaySeconds: soon}} | \"soon\", not a whole number",
                "{Type: 'AWS::SQS::Queue', Properties: {}} | Resources.X.Properties has no QueueName",
                "{Type: 'AWS::SQS::Queue', Condition: C, Properties: {}} | Resources.X has [Condition]"
            })
    void namesWhatItDoesNotHave(String resource, String message) {
        var template = Template.parse("Resources: {X: " + resource + "}");
        assertThatThrownBy(() -> Deployment.of(template, ACCOUNT, Map.of()))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "s3:ObjectCreated:*, ObjectCreated:Put, uploads/x.jpg, true",
        "s3:ObjectCreated:*, ObjectRemoved:Delete, uploads/x.jpg, false",
        "s3:ObjectCreated:Put, ObjectCreated:Put, uploads/x.jpg, true",
        "s3:ObjectCreated:Put, ObjectCreated:Copy, uploads/x.jpg, false",
        "s3:ObjectCreated:*, ObjectCreated:Put, other/x.jpg, false",
        "s3:ObjectCreated:*, ObjectCreated:Put, uploads/x.png, false",
        "s3:*, ObjectRemoved:Delete, uploads/x.jpg, true"
    })
    void matchesEvents(String wanted, String event, String key, boolean matches) {
        assertThat(new NotificationRule(wanted, "arn", "uploads/", ".jpg").matches(event, key))
                .isEqualTo(matches);
    }
}
