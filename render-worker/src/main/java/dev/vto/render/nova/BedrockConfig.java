package dev.vto.render.nova;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How Amazon Bedrock is reached. Credentials are those of the S3 client. */
@ConfigMapping(prefix = "vto.bedrock")
interface BedrockConfig {

    /** Address in place of AWS's own: the embedded stack, or a private endpoint. */
    Optional<URI> endpoint();

    /** Region of the model; that of the S3 client when left out. */
    Optional<String> region();

    /** How long an answer is waited for. AWS asks for at least 300 s. */
    @WithDefault("300s")
    Duration readTimeout();

    /** How long a connection may take. */
    @WithDefault("3s")
    Duration connectionTimeout();
}
