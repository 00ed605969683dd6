package dev.vto.local.fault.plan;

import dev.vto.local.fault.AwsPart;
import dev.vto.local.fault.FaultKind;
import dev.vto.local.fault.Plan;
import dev.vto.local.fault.Rule;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/** Refuses plans that would not do what they seem to say: every refusal is one line that names the rule. */
public final class PlanCheck {
    private final Collection<String> clients;
    private final Function<AwsPart, Collection<String>> errors;

    /**
     * A check.
     *
     * @param clients names of those that have addresses of their own
     * @param errors codes of error answers that are known of a part
     */
    public PlanCheck(Collection<String> clients, Function<AwsPart, Collection<String>> errors) {
        this.clients = new TreeSet<>(clients);
        this.errors = errors;
    }

    /**
     * Gives the plan back.
     *
     * @throws IllegalArgumentException for what is not known or does not fit together
     */
    public Plan checked(Plan plan) {
        var ids = new HashSet<String>();
        for (Rule rule : plan.rules()) {
            refuse(!ids.add(rule.id()), rule, "another rule has that id; give each its own");
            names(rule);
            numbers(rule);
            fault(rule);
        }
        return plan;
    }

    private void names(Rule rule) {
        refuse(
                rule.client() != null && !rule.client().equals(Rule.EVENTS) && !clients.contains(rule.client()),
                rule,
                "there is no client \"%s\"; there are %s and %s, what the bucket tells the queues"
                        .formatted(rule.client(), clients, Rule.EVENTS));
        var operations = rule.part() == null
                ? Arrays.stream(AwsPart.values())
                        .flatMap(part -> part.operations().stream())
                        .toList()
                : rule.part().operations();
        refuse(
                rule.operation() != null && !operations.contains(rule.operation()),
                rule,
                "there is no operation \"%s\"; there are %s".formatted(rule.operation(), operations));
    }

    private static void numbers(Rule rule) {
        refuse(
                rule.probability() != null && !(rule.probability() > 0 && rule.probability() <= 1),
                rule,
                "probability is %s; give one above 0 and at most 1".formatted(rule.probability()));
        refuse(
                rule.most() != null && rule.most() < 1,
                rule,
                "most is %d; give at least 1 or leave it out".formatted(rule.most()));
        var from = rule.fromMs() == null ? 0 : rule.fromMs();
        refuse(
                from < 0 || rule.untilMs() != null && rule.untilMs() <= from,
                rule,
                "fromMs %d must not be below 0 and untilMs %s must be after it".formatted(from, rule.untilMs()));
        refuse(
                rule.fault().timed() && (rule.ms() == null || rule.ms() <= 0),
                rule,
                "%s needs ms, a time in milliseconds above 0"
                        .formatted(rule.fault().label()));
    }

    private void fault(Rule rule) {
        var kind = rule.fault();
        refuse(
                rule.part() != null && kind.part().isPresent() && kind.part().get() != rule.part()
                        || rule.operation() != null
                                && kind.operation().isPresent()
                                && !kind.operation().get().equals(rule.operation()),
                rule,
                kind.part().isEmpty()
                        ? ""
                        : "%s befalls %s of %s alone"
                                .formatted(
                                        kind.label(),
                                        kind.operation().orElse("calls"),
                                        kind.part().get().label()));
        refuse(
                Rule.EVENTS.equals(rule.client()) && !kind.fitsEvents(),
                rule,
                "S3 tells the queues late or twice, but it loses nothing; client s3 takes %s"
                        .formatted(Arrays.stream(FaultKind.values())
                                .filter(FaultKind::fitsEvents)
                                .map(FaultKind::label)
                                .toList()));
        if (kind == FaultKind.PARTITION) {
            refuse(rule.client() == null, rule, "partition needs a client; there are " + clients);
            refuse(
                    rule.operation() != null
                            || rule.most() != null
                            || rule.probability() != null && rule.probability() < 1,
                    rule,
                    "a partition is whole from fromMs to untilMs; leave operation, probability and most out");
        }
        if (kind == FaultKind.ERROR && rule.error() != null) {
            refuse(rule.part() == null, rule, "an error has a code of its part; name the part");
            Collection<String> known = rule.part() == null ? List.of() : errors.apply(rule.part());
            refuse(
                    !known.contains(rule.error()),
                    rule,
                    "\"%s\" is not an error of %s; there are %s"
                            .formatted(rule.error(), rule.part().label(), new TreeSet<>(known)));
        }
    }

    private static void refuse(boolean wrong, Rule rule, String why) {
        if (wrong) {
            throw new IllegalArgumentException("rule %s: %s".formatted(rule.id(), why));
        }
    }
}
