package dev.vto.platform.job.move;

import dev.vto.platform.job.JobConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the services the job machine with the configured lease. */
@ApplicationScoped
class MachineProducer {

    @Produces
    @Singleton
    JobMachine machine(JobConfig config) {
        return new JobMachine(config.lease(), config.takeoverGrace());
    }
}
