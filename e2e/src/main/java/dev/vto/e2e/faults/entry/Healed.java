package dev.vto.e2e.faults.entry;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;

/**
 * From here on nothing is made to fail: no fault is fired, all processes run.
 *
 * @param at when
 */
public record Healed(
        long at, @JacksonInject(useInput = OptBoolean.FALSE) Place place) implements Entry {}
