package dev.vto.catalog.refusal;

/**
 * Why a picture was rejected.
 *
 * @param code stable, lower_snake_case
 * @param message for people: what was wrong, with the value, and what to do
 */
public record RejectReason(String code, String message) {}
