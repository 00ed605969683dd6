package dev.vto.platform.telemetry;

import org.jboss.logmanager.MDC;

/**
 * Ids that every log line of the current thread carries until closed. Keys are part of the log schema (docs/logging.md):
 * {@code job}, {@code request}, {@code trace}.
 */
public final class LogContext implements AutoCloseable {
    private final String key;
    private final String before;

    private LogContext(String key, String value) {
        this.key = key;
        this.before = MDC.put(key, value);
    }

    /** Lines that concern a job. */
    public static LogContext job(String jobId) {
        return new LogContext("job", jobId);
    }

    /** Lines that concern an HTTP request or a message. */
    public static LogContext request(String requestId) {
        return new LogContext("request", requestId);
    }

    @Override
    public void close() {
        if (before == null) {
            MDC.remove(key);
        } else {
            MDC.put(key, before);
        }
    }
}
