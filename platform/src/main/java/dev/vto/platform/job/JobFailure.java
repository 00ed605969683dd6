package dev.vto.platform.job;

/**
 * Why a job ended without pictures.
 *
 * @param code stable code in lower_snake_case
 * @param message for people: what was wrong and what to do
 */
public record JobFailure(String code, String message) {

    /** The deadline passed before an engine answered. */
    public static final String TIMED_OUT = "timed_out";

    /** Workers took it as often as they may and none finished it. */
    public static final String ATTEMPTS_SPENT = "attempts_spent";
}
