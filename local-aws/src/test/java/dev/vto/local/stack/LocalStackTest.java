package dev.vto.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vto.local.testing.SharedStack;
import org.junit.jupiter.api.Test;

class LocalStackTest {
    @Test
    void startsTwiceInOneJvm() {
        try (var first = LocalStack.start(StackOptions.defaults());
                var second = LocalStack.start(StackOptions.defaults().withPrefix("test-"))) {
            assertThat(first.timings()).containsKeys("total", "sqs", "s3", "dynamodb", "provision tables");
            assertThat(tables(first)).contains("vto-jobs").doesNotContain("test-vto-jobs");
            assertThat(tables(second))
                    .containsExactlyInAnyOrder(
                            "test-vto-products", "test-vto-models", "test-vto-jobs", "test-vto-connections");
        }
    }

    @Test
    void givesTheServicesTheirConfiguration() {
        var endpoints = Endpoints.fromJson(SharedStack.start());
        assertThat(endpoints.serviceProperties())
                .containsEntry("quarkus.s3.endpoint-override", endpoints.s3().toString())
                .containsEntry("quarkus.sqs.aws.region", "eu-west-1")
                .containsEntry("quarkus.dynamodb.aws.credentials.type", "static")
                .containsEntry("vto.prefix", "test-")
                .containsEntry("vto.bucket", "test-vto-media-000000000000-eu-west-1")
                .containsEntry("vto.bedrock.endpoint", endpoints.bedrock().toString());
    }

    @Test
    void saysWhichPortIsTaken() {
        var taken = Endpoints.fromJson(SharedStack.start()).sqs().getPort();
        var options = StackOptions.defaults().withPorts(new Ports(taken, 0, 0, 0, 0));
        assertThatThrownBy(() -> LocalStack.start(options).close())
                .hasMessageContaining("SQS cannot listen on 127.0.0.1:" + taken);
    }

    @Test
    void listensOnTheInterfaceThatItIsGiven() {
        var nobodys = "192.0.2.1";
        var options = StackOptions.defaults().withNetwork(Network.on(nobodys));
        assertThatThrownBy(() -> LocalStack.start(options).close())
                .hasMessageContaining("cannot listen on %s:0", nobodys);
    }

    private static Iterable<String> tables(LocalStack stack) {
        try (var clients = AwsClients.of(stack.endpoints());
                var dynamoDb = clients.dynamoDb(stack.endpoints().dynamodb())) {
            return dynamoDb.listTables().tableNames();
        }
    }
}
