package dev.vto.notify.rows;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** This pod among the gateway's pods. */
@ConfigMapping(prefix = "vto.gateway")
public interface NodeConfig {

    /** How the other pods reach this one, for example {@code http://10.0.3.17:8084}; differs for each pod. */
    URI address();

    /** What pods show each other with a delivery; the same secret for all of them. */
    String internalKey();
}
