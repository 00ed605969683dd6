package dev.vto.notify.drain;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Refuses sockets with 503 while the pod goes: the client tries again, and the load balancer has other pods. */
@Singleton
public class NoneWhileDraining implements HttpUpgradeCheck {
    private static final int UNAVAILABLE = 503;

    private final Drain drain;

    public NoneWhileDraining(Drain drain) {
        this.drain = drain;
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        return drain.begun()
                ? CheckResult.rejectUpgrade(UNAVAILABLE, Map.of("Retry-After", List.of("1")))
                : CheckResult.permitUpgrade();
    }
}
