package dev.vto.local.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.local.bedrock.canvas.TryOnJson;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.SharedStack;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BedrockServerTest {
    private static final Endpoints AWS = Endpoints.fromJson(SharedStack.start());
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String INVOKE = "/model/amazon.nova-canvas-v1%3A0/invoke";
    private static final String SIGNATURE =
            "AWS4-HMAC-SHA256 Credential=x/20261123/eu-west-1/bedrock/aws4_request, SignedHeaders=host, Signature=00";

    @BeforeEach
    void forgetCalls() throws Exception {
        HTTP.send(request("/_local/engine/calls").DELETE().build(), BodyHandlers.discarding());
        settings("{\"mode\": \"stub\", \"delayMs\": 0, \"faults\": []}");
    }

    @Test
    void drawsInTheSizeOfTheSource() throws Exception {
        var answer = invoke(new TryOnJson()
                .with("/imageGenerationConfig/numberOfImages", "2")
                .with("/virtualTryOnParams/returnMask", "true"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("x-amzn-bedrock-invocation-latency"))
                .isPresent();
        assertThat(answer.headers().firstValue("x-amzn-requestid")).isPresent();
        var body = json(answer);
        assertThat(body.get("images")).hasSize(2);
        assertThat(colour(body.get("images").get(0)))
                .isNotEqualTo(colour(body.get("images").get(1)));
        assertThat(body.has("error")).isFalse();
        for (String image : new String[] {
            body.get("images").get(1).asText(), body.get("maskImage").asText()
        }) {
            var picture = picture(image);
            assertThat(picture.getWidth()).isEqualTo(320);
            assertThat(picture.getHeight()).isEqualTo(400);
        }
    }

    @Test
    void stubsDrawingsOfTheSameDifferInTheirBytesAlone() throws Exception {
        var one = json(invoke(new TryOnJson())).at("/images/0");
        var other = json(invoke(new TryOnJson())).at("/images/0");
        assertThat(one).isNotEqualTo(other);
        assertThat(colour(one)).isEqualTo(colour(other));
    }

    @Test
    void saysWhatIsWrongTheWayBedrockDoes() throws Exception {
        var answer = invoke(new TryOnJson().with("/imageGenerationConfig/seed", "-1"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("x-amzn-errortype"))
                .hasValue("ValidationException:http://internal.amazon.com/coral/com.amazon.bedrock/");
        assertThat(json(answer).get("message").asText()).contains("seed is -1");
        assertThat(calls().get("count").asLong()).isZero();
    }

    @Test
    void refusesUnsignedCalls() throws Exception {
        var answer = HTTP.send(
                request(INVOKE)
                        .POST(BodyPublishers.ofByteArray(new TryOnJson().bytes()))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void refusesOtherModels() throws Exception {
        var answer = HTTP.send(
                request("/model/amazon.other-v1%3A0/invoke")
                        .header("Authorization", SIGNATURE)
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("message").asText()).isEqualTo("The provided model identifier is invalid.");
    }

    @Test
    void refusesBodiesAboveTheLimit() throws Exception {
        var answer = HTTP.send(
                request(INVOKE)
                        .header("Authorization", SIGNATURE)
                        .POST(BodyPublishers.ofByteArray(new byte[25_000_001]))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("message").asText()).contains("25000000");
    }

    @Test
    void countsTheCallsThatCostMoney() throws Exception {
        invoke(new TryOnJson().with("/imageGenerationConfig/seed", "7"));
        invoke(new TryOnJson().with("/imageGenerationConfig/seed", "8"));
        assertThat(calls().get("count").asLong()).isEqualTo(2);
        assertThat(calls().at("/last/1/seed").asInt()).isEqualTo(8);
        assertThat(calls().at("/last/1/source").asText()).hasSize(64);
    }

    @Test
    void failsAsTold() throws Exception {
        settings("{\"faults\": [\"throttled\", \"end_of_life\", \"all_blocked\", \"some_blocked\"]}");
        assertThat(invoke(new TryOnJson()).statusCode()).isEqualTo(429);
        assertThat(json(invoke(new TryOnJson())).get("message").asText()).contains("end of its life");
        var none = json(invoke(new TryOnJson()));
        assertThat(none.get("images")).isEmpty();
        assertThat(none.get("error").asText()).startsWith("All of the generated images");
        var fewer = json(invoke(new TryOnJson().with("/imageGenerationConfig/numberOfImages", "3")));
        assertThat(fewer.get("images")).hasSize(2);
        assertThat(fewer.get("error").asText()).startsWith("Some of the generated images");
        assertThat(invoke(new TryOnJson()).statusCode()).isEqualTo(200);
    }

    @Test
    void losesAnAnswerAsTold() throws Exception {
        settings("{\"faults\": [\"answer_lost\"]}");
        assertThatThrownBy(() -> invoke(new TryOnJson())).isInstanceOf(IOException.class);
        assertThat(calls().at("/last/0/outcome").asText()).isEqualTo("answer_lost");
    }

    @Test
    void takesItsTimeAsTold() throws Exception {
        settings("{\"delayMs\": 120}");
        var answer = invoke(new TryOnJson());
        assertThat(answer.headers()
                        .firstValueAsLong("x-amzn-bedrock-invocation-latency")
                        .orElseThrow())
                .isGreaterThanOrEqualTo(120);
    }

    @Test
    void refusesUnknownSettings() throws Exception {
        assertThat(settings("{\"speed\": 1}").statusCode()).isEqualTo(400);
        assertThat(settings("{\"mode\": \"magic\"}").statusCode()).isEqualTo(400);
    }

    private static int colour(JsonNode image) throws IOException {
        return picture(image.asText()).getRGB(0, 0);
    }

    private static BufferedImage picture(String base64) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
    }

    private static HttpResponse<String> settings(String json) throws Exception {
        return HTTP.send(
                request("/_local/engine").PUT(BodyPublishers.ofString(json)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> invoke(TryOnJson body) throws Exception {
        return HTTP.send(
                request(INVOKE)
                        .header("Authorization", SIGNATURE)
                        .POST(BodyPublishers.ofByteArray(body.bytes()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode calls() throws Exception {
        return json(HTTP.send(request("/_local/engine/calls").build(), BodyHandlers.ofString()));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(AWS.bedrock().resolve(path));
    }
}
