package dev.vto.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a running program counts, asked for as Prometheus does. */
public final class Metrics {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern SAMPLE = Pattern.compile("(\\w+)(?:\\{(.*)})? (\\S+)");

    private final HttpRequest scrape;

    /** Those of the program that listens there, on this machine. */
    public Metrics(int port) {
        this.scrape = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/metrics"))
                .header("Accept", "text/plain")
                .build();
    }

    /**
     * What it counts at this moment; 0 when it has not counted any yet.
     *
     * @param name as Prometheus sees it, {@code vto_queue_handled_seconds_count}
     * @param labels names and values in turn; series with further labels are added up
     */
    public double of(String name, String... labels) {
        List<String> wanted = IntStream.range(0, labels.length / 2)
                .mapToObj(i -> "%s=\"%s\"".formatted(labels[2 * i], labels[2 * i + 1]))
                .toList();
        return samples()
                .filter(sample -> sample.group(1).equals(name))
                .filter(sample ->
                        wanted.stream().allMatch(label -> ("," + sample.group(2) + ",").contains("," + label + ",")))
                .mapToDouble(sample -> Double.parseDouble(sample.group(3)))
                .sum();
    }

    private Stream<Matcher> samples() {
        try {
            var answer = HTTP.send(scrape, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(scrape.uri() + " was answered with " + answer.statusCode());
            }
            return answer.body().lines().map(SAMPLE::matcher).filter(Matcher::matches);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
