package dev.vto.local.edge;

import java.util.Locale;
import java.util.regex.Pattern;

/** Paths that mean to a service what they mean here; any other could reach what is not published. */
final class PlainPath {
    private static final Pattern AMBIGUOUS = Pattern.compile("//|/\\.{1,2}(/|$)|%2e|%2f|%5c|%00|;|\\\\");

    private PlainPath() {}

    static boolean is(String path) {
        return path != null
                && path.startsWith("/")
                && !AMBIGUOUS.matcher(path.toLowerCase(Locale.ROOT)).find();
    }
}
