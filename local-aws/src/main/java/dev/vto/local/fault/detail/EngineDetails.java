package dev.vto.local.fault.detail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.local.fault.wire.AwsAnswer;
import dev.vto.local.fault.wire.AwsRequest;
import java.util.Base64;

/** Seed and checksums of the engine's calls. */
final class EngineDetails {
    private EngineDetails() {}

    static void add(ObjectNode entry, AwsRequest call, AwsAnswer answer) {
        var seed = Details.json(call.body()).at("/imageGenerationConfig/seed");
        if (seed.isIntegralNumber()) {
            entry.put("seed", seed.asLong());
        }
        entry.put("requestSha256", Sha256.of(call.body().getBytes()));
        var images = entry.putArray("images");
        Details.json(answer)
                .path("images")
                .forEach(image -> images.add(Sha256.of(Base64.getDecoder().decode(image.asText()))));
    }
}
