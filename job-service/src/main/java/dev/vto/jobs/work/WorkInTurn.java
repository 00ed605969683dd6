package dev.vto.jobs.work;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Takes a turn for a method once its request has been read: a client that is slow to send one keeps nobody waiting. */
@InTurn
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class WorkInTurn {
    private final Work work;

    WorkInTurn(Work work) {
        this.work = work;
    }

    @AroundInvoke
    Object invoke(InvocationContext method) throws Exception {
        return work.inTurn(method::proceed);
    }
}
