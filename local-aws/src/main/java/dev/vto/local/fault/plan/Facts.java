package dev.vto.local.fault.plan;

import dev.vto.local.fault.AwsPart;
import dev.vto.local.fault.FaultKind;
import dev.vto.local.fault.Rule;

/**
 * What rules look at in a call.
 *
 * @param index whether it reads an index, which may be stale
 */
public record Facts(String client, AwsPart part, String operation, boolean index) {
    boolean matches(Rule rule) {
        return (rule.client() == null || rule.client().equals(client))
                && (rule.part() == null || rule.part() == part)
                && (rule.operation() == null || rule.operation().equals(operation))
                && rule.fault().fits(part, operation)
                && (index || rule.fault() != FaultKind.STALE_INDEX)
                && (!client.equals(Rule.EVENTS) || rule.fault().fitsEvents());
    }
}
