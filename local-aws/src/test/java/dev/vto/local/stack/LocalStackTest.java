package dev.vto.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocalStackTest {
    @Test
    void startsTwiceInOneJvm() {
        try (var first = LocalStack.start(StackOptions.defaults());
                var second = LocalStack.start(StackOptions.defaults().withPrefix("test-"))) {
            System.out.println(first.timings() + " " + second.timings());
            assertThat(tables(first)).contains("vto-jobs").doesNotContain("test-vto-jobs");
            assertThat(tables(second))
                    .containsExactlyInAnyOrder(
                            "test-vto-products", "test-vto-models", "test-vto-jobs", "test-vto-connections");
        }
    }

    private static Iterable<String> tables(LocalStack stack) {
        try (var clients = AwsClients.of(stack.endpoints());
                var dynamoDb = clients.dynamoDb(stack.endpoints().dynamodb())) {
            return dynamoDb.listTables().tableNames();
        }
    }
}
