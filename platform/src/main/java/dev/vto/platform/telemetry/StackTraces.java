package dev.vto.platform.telemetry;

import software.amazon.awssdk.core.exception.SdkException;

/** Which failures are logged with their frames (docs/logging.md). */
public final class StackTraces {
    private StackTraces() {}

    /**
     * What to log with the text.
     *
     * @return the failure itself; null for a call of AWS that failed: its text says all, and while a dependency is away there are
     *     thousands of them
     */
    public static Throwable worth(Throwable failure) {
        return failure instanceof SdkException ? null : failure;
    }
}
