package dev.vto.local.storefront;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** When each step of a try-on happened, on the clock that services and client share on one machine. */
public final class Timeline {
    private final Instant begin;
    private final Map<String, Instant> marks = new LinkedHashMap<>();

    public Timeline(Instant begin) {
        this.begin = begin;
    }

    /** The step happened now. */
    public void mark(String step) {
        mark(step, Instant.now());
    }

    /** The step happened then. */
    public void mark(String step, Instant at) {
        marks.put(step, at);
    }

    /** Takes over a job's {@code timings}. */
    public void addServerTimes(JsonNode timings) {
        timings.properties()
                .forEach(time -> mark(
                        time.getKey().replace('_', ' '),
                        Instant.parse(time.getValue().asText())));
    }

    /** How long the engine took: from the call to the picture. */
    public Optional<Duration> engineTime() {
        return between("engine called", "rendered");
    }

    /** From acceptance to push, without the engine's time. */
    public Optional<Duration> acceptedToPushed() {
        return between("accepted", "pushed").flatMap(whole -> engineTime().map(whole::minus));
    }

    /** A line a step: milliseconds since the begin, and since the step before. */
    public String render() {
        StringBuilder text = new StringBuilder();
        Instant before = begin;
        for (Map.Entry<String, Instant> mark : marks.entrySet()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-14s %7d ms  %+7d ms%n",
                    mark.getKey(),
                    Duration.between(begin, mark.getValue()).toMillis(),
                    Duration.between(before, mark.getValue()).toMillis()));
            before = mark.getValue();
        }
        engineTime().ifPresent(time -> text.append(line("engine", time)));
        acceptedToPushed().ifPresent(time -> text.append(line("accepted to pushed without the engine", time)));
        return text.toString();
    }

    private static String line(String name, Duration time) {
        return String.format(Locale.ROOT, "  %s: %d ms%n", name, time.toMillis());
    }

    private Optional<Duration> between(String from, String to) {
        return marks.containsKey(from) && marks.containsKey(to)
                ? Optional.of(Duration.between(marks.get(from), marks.get(to)))
                : Optional.empty();
    }
}
