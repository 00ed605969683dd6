package dev.vto.local.fault.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.local.bedrock.canvas.TryOnJson;
import dev.vto.local.fault.AwsPart;
import dev.vto.local.fault.FaultKind;
import dev.vto.local.fault.Rule;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.InternalServerException;
import software.amazon.awssdk.services.bedrockruntime.model.ModelErrorException;
import software.amazon.awssdk.services.bedrockruntime.model.ModelNotReadyException;
import software.amazon.awssdk.services.bedrockruntime.model.ModelTimeoutException;
import software.amazon.awssdk.services.bedrockruntime.model.ResourceNotFoundException;
import software.amazon.awssdk.services.bedrockruntime.model.ThrottlingException;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;

class EngineFaultsTest extends FaultStage {
    private static final BedrockRuntimeClient ONCE = tries(1, BedrockRuntimeClient.builder(), AS_WORKER.bedrock());

    static Stream<Arguments> outcomes() {
        return Stream.of(
                arguments(FaultKind.THROTTLE, ThrottlingException.class, false),
                arguments(FaultKind.MODERATED, ValidationException.class, false),
                arguments(FaultKind.GONE, ResourceNotFoundException.class, false),
                arguments(FaultKind.MODEL_ERROR, ModelErrorException.class, false),
                arguments(FaultKind.NOT_READY, ModelNotReadyException.class, false),
                arguments(FaultKind.ERROR, InternalServerException.class, false),
                arguments(FaultKind.MODEL_TIMEOUT, ModelTimeoutException.class, true),
                arguments(FaultKind.DROP_ANSWER, SdkClientException.class, true));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void anOutcomeIsTheSdksOwn(FaultKind kind, Class<? extends Exception> exception, boolean charged) throws Exception {
        record();
        plan(Rule.of("r", kind).part(AwsPart.BEDROCK));
        assertThatThrownBy(EngineFaultsTest::invoke).isInstanceOf(exception);
        var call = recorded("InvokeModel").getFirst();
        assertThat(call.path("reached").asBoolean()).isEqualTo(charged);
        assertThat(call.path("images")).hasSize(charged ? 1 : 0);
        assertThat(call.path("seed").asInt()).isEqualTo(4711);
    }

    @Test
    void whatIsDrawnIsRecordedByItsChecksum() throws Exception {
        record();
        var image = new ObjectMapper().readTree(invoke()).path("images").get(0).asText();
        var call = recorded("InvokeModel").getFirst();
        assertThat(call.path("answered").asBoolean()).isTrue();
        assertThat(call.path("images").get(0).asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(Base64.getDecoder().decode(image))));
        assertThat(call.path("requestSha256").asText()).hasSize(64);
    }

    private static byte[] invoke() {
        var body = new TryOnJson().with("/imageGenerationConfig/seed", "4711").bytes();
        return ONCE.invokeModel(r -> r.modelId("amazon.nova-canvas-v1:0")
                        .contentType("application/json")
                        .body(SdkBytes.fromByteArray(body)))
                .body()
                .asByteArray();
    }
}
