package dev.vto.notify.route;

import dev.vto.notify.connection.NodeConfig;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Lets nobody in who does not show the pods' key. Compares in constant time, before the body is read. */
@Provider
@InternalOnly
public class InternalKeyFilter implements ContainerRequestFilter {
    static final String HEADER = "X-Vto-Internal-Key";

    private final byte[] key;

    @Inject
    InternalKeyFilter(NodeConfig config) {
        this.key = config.internalKey().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String shown = request.getHeaderString(HEADER);
        if (shown == null || !MessageDigest.isEqual(key, shown.getBytes(StandardCharsets.UTF_8))) {
            throw GatewayProblem.INVALID_KEY.because(
                    "The header " + HEADER + " is missing or wrong; all pods need the same vto.gateway.internal-key");
        }
    }
}
