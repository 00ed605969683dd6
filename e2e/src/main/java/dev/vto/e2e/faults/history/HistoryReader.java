package dev.vto.e2e.faults.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vto.e2e.faults.entry.Entry;
import dev.vto.e2e.faults.entry.Place;
import dev.vto.e2e.faults.entry.UnreadableRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads record files: one JSON object a line. A field that is not known is an error, so that a drift of the form is seen. */
public final class HistoryReader {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(Entry.class);

    private HistoryReader() {}

    /**
     * Reads all of these files.
     *
     * @throws UnreadableRecord when a line is no record
     * @throws UncheckedIOException when a file cannot be read
     */
    public static History read(List<Path> files) {
        List<Entry> entries = new ArrayList<>();
        for (Path file : files) {
            entries.addAll(read(file));
        }
        return new History(entries);
    }

    private static List<Entry> read(Path file) {
        try {
            return entries(file.getFileName().toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The record file " + file + " cannot be read; was it recorded to?", e);
        }
    }

    /** Reads the lines of one file. */
    public static List<Entry> entries(String file, List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            entries.add(entry(new Place(file, i + 1), lines.get(i)));
        }
        return entries;
    }

    private static Entry entry(Place place, String line) {
        ObjectReader reader = JSON.with(new InjectableValues.Std().addValue(Place.class, place));
        try {
            Entry entry = reader.readValue(line);
            if (entry.at() <= 0) {
                throw unreadable(place, "it has no time");
            }
            return entry;
        } catch (JsonProcessingException e) {
            throw unreadable(place, e.getOriginalMessage());
        }
    }

    private static UnreadableRecord unreadable(Place place, String why) {
        return new UnreadableRecord(
                "%s is no record (%s); end the recording before it is read, and compare the form with Entry"
                        .formatted(place, why.replaceAll("\\R", " ")));
    }
}
