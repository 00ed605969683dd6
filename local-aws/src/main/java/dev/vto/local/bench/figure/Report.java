package dev.vto.local.bench.figure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * All that was measured.
 *
 * @param machine where
 * @param figures in the order of their measuring
 */
public record Report(Machine machine, List<Figure> figures) {
    private static final String HEAD = """
            | benchmark | figure | median | range | runs | aim |
            |---|---|---|---|---|---|
            """;

    /** Copies. */
    public Report {
        figures = List.copyOf(figures);
    }

    /** As a document with the value of every run. */
    public String json() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode document = json.createObjectNode();
        document.putObject("machine")
                .put("at", machine.at().toString())
                .put("cores", machine.cores())
                .put("memoryMb", machine.memoryMb())
                .put("kernel", machine.kernel())
                .put("jdk", machine.jdk())
                .put("revision", machine.revision())
                .put("form", machine.form())
                .put("loadBefore", machine.loadBefore());
        ArrayNode all = document.putArray("figures");
        for (Figure figure : figures) {
            ObjectNode one = all.addObject()
                    .put("benchmark", figure.bench())
                    .put("name", figure.name())
                    .put("unit", figure.unit())
                    .put("median", figure.spread().median())
                    .put("least", figure.spread().least())
                    .put("most", figure.spread().most());
            figure.values().forEach(one.putArray("values")::add);
            if (figure.aim() != null) {
                one.putObject("aim")
                        .put(
                                figure.aim().atMost() ? "atMost" : "atLeast",
                                figure.aim().value());
                one.put("kept", figure.kept().orElseThrow());
            }
        }
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }

    /** As a line about the machine and a table, in Markdown. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        text.append(format(
                "%d cores, %.0f GB, %s, JDK %s, revision %s, services as %s, %s; load of the minute before: %.1f%n%n",
                machine.cores(),
                machine.memoryMb() / 1000.0,
                machine.kernel(),
                machine.jdk(),
                machine.revision(),
                machine.form(),
                machine.at(),
                machine.loadBefore()));
        text.append(HEAD);
        figures.forEach(figure -> text.append(row(figure)));
        return text.toString();
    }

    private static String row(Figure figure) {
        Spread spread = figure.spread();
        return format(
                "| %s | %s | %s %s | %s to %s | %d | %s |%n",
                figure.bench(),
                figure.name(),
                number(spread.median()),
                figure.unit(),
                number(spread.least()),
                number(spread.most()),
                figure.values().size(),
                aim(figure));
    }

    private static String aim(Figure figure) {
        if (figure.aim() == null) {
            return "";
        }
        return format(
                "%s %s: %s, %.0f %% of it",
                figure.aim().atMost() ? "at most" : "at least",
                number(figure.aim().value()),
                figure.kept().orElseThrow() ? "kept" : "**missed**",
                100 * figure.spread().median() / figure.aim().value());
    }

    /* Three digits tell enough; large numbers are whole. */
    private static String number(double value) {
        if (Math.abs(value) >= 100) {
            return format("%,.0f", value);
        }
        return format(Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
