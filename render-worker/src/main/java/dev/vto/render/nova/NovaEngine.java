package dev.vto.render.nova;

import dev.vto.render.engine.Engine;
import dev.vto.render.engine.EngineFailure.LostAnswer;
import dev.vto.render.engine.EngineFailure.Permanent;
import dev.vto.render.engine.EngineOutcome;
import dev.vto.render.engine.TryOnRequest;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/** Amazon Nova Canvas, task VIRTUAL_TRY_ON, by InvokeModel of Amazon Bedrock. */
final class NovaEngine implements Engine {
    static final String NAME = "nova-canvas";

    /* required by the SDK; what is sent, Streaming takes from the NovaCall */
    private static final SdkBytes NO_BYTES = SdkBytes.fromByteArray(new byte[0]);

    private final BedrockRuntimeClient bedrock;
    private final String modelId;

    NovaEngine(BedrockRuntimeClient bedrock, String modelId) {
        this.bedrock = bedrock;
        this.modelId = modelId;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public EngineOutcome render(TryOnRequest request) throws InterruptedException {
        Optional<String> breach = NovaRules.breach(request);
        return breach.isPresent()
                ? new Permanent(Permanent.REFUSED_INPUT, breach.get())
                : outcome(new NovaCall(new NovaBody(request), request.seed(), modelId));
    }

    @Override
    public void warmUp() {
        NovaRehearsal.play(modelId);
    }

    private EngineOutcome outcome(NovaCall call) throws InterruptedException {
        try {
            bedrock.invokeModel(r -> r.modelId(modelId)
                    .contentType(NovaBody.TYPE)
                    .accept(NovaBody.TYPE)
                    .body(NO_BYTES)
                    .overrideConfiguration(o -> o.putExecutionAttribute(NovaCall.ATTRIBUTE, call)));
            return call.outcome().orElseGet(() -> new LostAnswer("the answer has no body"));
        } catch (AbortedException e) {
            throw interrupted(e);
        } catch (SdkClientException e) {
            if (Thread.interrupted()) {
                throw interrupted(e);
            }
            return NovaErrors.of(e);
        } catch (AwsServiceException e) {
            return NovaErrors.of(e);
        }
    }

    private static InterruptedException interrupted(Exception cause) {
        InterruptedException interrupted = new InterruptedException("the call to Bedrock was given up");
        interrupted.initCause(cause);
        return interrupted;
    }
}
