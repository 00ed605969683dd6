package dev.vto.e2e.faults.entry;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;

/**
 * A fault, as it was fired.
 *
 * @param id by which a call names it
 * @param at when
 * @param rule id of the rule that fired
 * @param fault its kind
 * @param client whose call it hit
 * @param part dynamodb, sqs, s3 or bedrock
 * @param operation null where the request was not read
 * @param call id of the call, or null where none was made
 */
public record Firing(
        long id,
        long at,
        String rule,
        String fault,
        String client,
        String part,
        String operation,
        Long call,
        @JacksonInject(useInput = OptBoolean.FALSE) Place place)
        implements Entry {

    /** Whether it kept the client from every part. */
    public boolean partition() {
        return fault.equals("partition");
    }
}
