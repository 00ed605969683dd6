package dev.vto.notify.route;

import dev.vto.notify.rows.NodeConfig;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Lets nobody in who does not show the pods' key. Compares in constant time, before the body is read. */
@jakarta.ws.rs.ext.Provider
@InternalOnly
public class InternalKeyFilter implements ContainerRequestFilter {
    static final String HEADER = "X-Vto-Internal-Key";

    private final Provider<NodeConfig> config;

    /* Filters are made before the configuration of the running pod is there, so it is asked for later. */
    @Inject
    InternalKeyFilter(Provider<NodeConfig> config) {
        this.config = config;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String shown = request.getHeaderString(HEADER);
        byte[] key = config.get().internalKey().getBytes(StandardCharsets.UTF_8);
        if (shown == null || !MessageDigest.isEqual(key, shown.getBytes(StandardCharsets.UTF_8))) {
            throw GatewayProblem.INVALID_KEY.because(
                    "The header " + HEADER + " is missing or wrong; all pods need the same vto.gateway.internal-key");
        }
    }
}
