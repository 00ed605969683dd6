package dev.vto.platform.overload;

import dev.vto.platform.problem.CommonProblem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.ws.rs.Priorities;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Refuses requests beyond a bound at once, so that those in progress are served in time. A request is in progress until its method
 * has ended, also when its client has gone. Metrics: {@code vto_http_in_progress}, {@code vto_http_shed_total}.
 */
public class LoadShedding {
    private static final int AFTER_REQUEST_ID = Priorities.USER + 100;

    private final int most;
    private final AtomicInteger inProgress = new AtomicInteger();
    private final Counter shed;

    LoadShedding(OverloadConfig config, MeterRegistry meters) {
        this.most = config.mostRequests();
        this.shed = meters.counter("vto.http.shed");
        meters.gauge("vto.http.in.progress", inProgress);
    }

    /** Counts the request until its end, or refuses it. */
    @Bounded
    @ServerRequestFilter(priority = AFTER_REQUEST_ID)
    public void admit() {
        enter();
        CurrentRequestManager.get().registerCompletionCallback(_ -> inProgress.decrementAndGet());
    }

    /**
     * Does a part of a request that is not bounded as a whole, counted as one more request in progress.
     *
     * @throws dev.vto.platform.problem.ProblemException overloaded, where there are as many as may be
     */
    public <T> T asRequest(Callable<T> part) throws Exception {
        enter();
        try {
            return part.call();
        } finally {
            inProgress.decrementAndGet();
        }
    }

    private void enter() {
        if (inProgress.incrementAndGet() > most) {
            inProgress.decrementAndGet();
            shed.increment();
            throw CommonProblem.OVERLOADED.because(
                    most + " requests are in progress here, which is as many as may be; try again in a few seconds");
        }
    }
}
