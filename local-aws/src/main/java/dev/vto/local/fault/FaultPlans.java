package dev.vto.local.fault;

import static dev.vto.local.fault.AwsPart.BEDROCK;
import static dev.vto.local.fault.AwsPart.DYNAMODB;
import static dev.vto.local.fault.AwsPart.S3;
import static dev.vto.local.fault.AwsPart.SQS;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Makes plans of faults of all kinds from a seed: the same seed, intensity, length and clients give the same plan. */
public final class FaultPlans {
    /** How much is to go wrong. */
    public enum Intensity {
        /** What a bad day at AWS brings: one call in some hundred, no client is cut off. */
        MILD(0.004, 0.02),
        /** Far more than any day brings: up to one call in eight while a rule is in force, and clients are cut off. */
        HARSH(0.03, 0.12);

        private final double least;
        private final double most;

        Intensity(double least, double most) {
            this.least = least;
            this.most = most;
        }

        private double chance(RandomGenerator random) {
            return Math.round(random.nextDouble(least, most) * 1_000) / 1_000.0;
        }
    }

    private final RandomGenerator random;
    private final Intensity intensity;
    private final long lengthMs;
    private final List<String> clients;
    private final List<Rule> rules = new ArrayList<>();

    private FaultPlans(long seed, Intensity intensity, long lengthMs, List<String> clients) {
        this.random = new Random(seed);
        this.intensity = intensity;
        this.lengthMs = lengthMs;
        this.clients = clients;
    }

    /**
     * A plan with every kind of fault; a mild one without partitions and without what ends jobs for good.
     *
     * @param lengthMs after which no rule is in force any more, in milliseconds; 0 for ever
     * @param clients names of the services; some rules are for one of them alone
     */
    public static Plan of(long seed, Intensity intensity, long lengthMs, List<String> clients) {
        return new Plan(seed, new FaultPlans(seed, intensity, lengthMs, clients).made());
    }

    private List<Rule> made() {
        calls();
        messages();
        engine();
        if (intensity == Intensity.HARSH) {
            partitions();
        }
        return rules;
    }

    private void calls() {
        add(Rule.of("slow", FaultKind.DELAY).ms(time(50, 1_500)));
        for (var part : List.of(DYNAMODB, SQS, S3)) {
            add(Rule.of("failed-" + part.label(), FaultKind.ERROR).part(part));
            add(Rule.of("throttled-" + part.label(), FaultKind.THROTTLE).part(part));
            add(Rule.of("not-sent-" + part.label(), FaultKind.DROP_REQUEST).part(part));
            add(Rule.of("answer-lost-" + part.label(), FaultKind.DROP_ANSWER).part(part));
        }
        add(Rule.of("write-answer-lost", FaultKind.DROP_ANSWER).on(DYNAMODB, "UpdateItem"));
        add(Rule.of("cut", FaultKind.CUT));
        add(Rule.of("hanging", FaultKind.HANG)
                .part(oneOf(List.of(DYNAMODB, SQS, S3)))
                .most(intensity == Intensity.MILD ? 2 : 5));
        add(Rule.of("stale", FaultKind.STALE_INDEX).ms(time(200, 3_000)));
    }

    private void messages() {
        add(Rule.of("late", FaultKind.LATE).ms(time(1_000, 4_000)));
        add(Rule.of("twice", FaultKind.DUPLICATE));
        add(Rule.of("event-late", FaultKind.LATE).client(Rule.EVENTS).ms(time(1_000, 4_000)));
        add(Rule.of("event-twice", FaultKind.DUPLICATE).client(Rule.EVENTS));
        add(Rule.of("reordered", FaultKind.REORDER).ms(time(1_000, 3_000)));
    }

    private void engine() {
        add(Rule.of("engine-slow", FaultKind.DELAY).part(BEDROCK).ms(time(500, 3_000)));
        add(Rule.of("engine-throttled", FaultKind.THROTTLE).part(BEDROCK));
        add(Rule.of("engine-failed", FaultKind.ERROR).part(BEDROCK));
        add(Rule.of("engine-not-ready", FaultKind.NOT_READY));
        add(Rule.of("engine-answer-lost", FaultKind.DROP_ANSWER).part(BEDROCK));
        add(Rule.of("engine-timeout", FaultKind.MODEL_TIMEOUT));
        add(Rule.of("engine-error", FaultKind.MODEL_ERROR));
        if (intensity == Intensity.HARSH) {
            add(Rule.of("engine-hanging", FaultKind.HANG).part(BEDROCK).most(2));
            add(Rule.of("moderated", FaultKind.MODERATED).most(2));
            add(Rule.of("gone", FaultKind.GONE).most(1));
        }
    }

    /* One client after the other for 1 to 4 s, so that there is always somebody who goes on. */
    private void partitions() {
        var end = lengthMs == 0 ? 60_000 : lengthMs;
        var from = time(1_000, 5_000);
        for (int n = 1; from + 1_000 < end && !clients.isEmpty(); n++) {
            var until = Math.min(end, from + time(1_000, 4_000));
            rules.add(Rule.of("partition-" + n, FaultKind.PARTITION)
                    .client(oneOf(clients))
                    .between(from, until));
            from = until + time(2_000, 8_000);
        }
    }

    private void add(Rule rule) {
        var chance = intensity.chance(random);
        var named = anybodys(rule) && random.nextInt(4) == 0 ? rule.client(oneOf(clients)) : rule;
        var timed = lengthMs == 0 ? named : named.between(0, lengthMs);
        rules.add(timed.probability(chance));
    }

    /* What only some services call is not narrowed down to one that perhaps never does. */
    private boolean anybodys(Rule rule) {
        return !clients.isEmpty()
                && rule.part() != BEDROCK
                && rule.fault().part().isEmpty();
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private long time(long least, long most) {
        return random.nextLong(least, most);
    }
}
