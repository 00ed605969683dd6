package dev.vto.local.cli;

import dev.vto.local.fault.FaultPlans;
import dev.vto.local.fault.FaultPlans.Intensity;
import dev.vto.local.fault.FaultsClient;
import dev.vto.local.process.Layout;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Faults of a seed between the services and the stand-ins, for as long as the platform runs. */
final class UpFaults {
    private static final List<String> SERVICES = List.copyOf(Layout.SERVICES.keySet());
    private static final long FOR_EVER = 0;

    private UpFaults() {}

    /** What the stand-ins must be told so that faults can befall the services' calls. */
    static Map<String, String> standIns() {
        return Map.of("VTO_LOCAL_CLIENTS", String.join(",", SERVICES));
    }

    /** Begins them; gives the line that says what is on and how it ends. */
    static String begin(long seed, URI admin) throws IOException, InterruptedException {
        var plan = FaultPlans.of(seed, Intensity.MILD, FOR_EVER, SERVICES);
        try (var faults = new FaultsClient(admin)) {
            faults.begin(plan);
        }
        return "Faults of seed %d are on: %d rules between the services and AWS's stand-ins. See them: curl %s/faults  End them: curl -X DELETE %s/faults"
                .formatted(seed, plan.rules().size(), admin, admin);
    }
}
