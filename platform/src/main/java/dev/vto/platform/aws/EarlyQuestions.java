package dev.vto.platform.aws;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.micrometer.runtime.MeterRegistryCustomizer;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.Readiness;

/**
 * Has {@link AwsReadiness} ask while the rest of the service starts. Metrics are the first part of a start that beans can take part
 * in after Quarkus has made the clients of AWS; opening their connections takes as long as all that follows.
 */
@Singleton
final class EarlyQuestions implements MeterRegistryCustomizer {
    private final AwsReadiness readiness;

    EarlyQuestions(@Readiness AwsReadiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public void customize(MeterRegistry registry) {
        readiness.begin();
    }
}
