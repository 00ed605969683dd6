package dev.vto.catalog.ingest;

import dev.vto.catalog.row.Ids;
import dev.vto.platform.tryon.GarmentClass;
import java.util.Arrays;
import java.util.Locale;

/**
 * What the key of a dropped file says, for example {@code products/upper-body/red_shirt.jpg}.
 *
 * @param id of the row: a hash of the key
 * @param key of the object
 * @param name the file's name, made readable
 * @param category the first sub-folder; null when it lies beside them
 * @param garmentClass when the sub-folder is called like one; else null
 */
record DroppedFile(String id, String key, String name, String category, GarmentClass garmentClass) {
    private static final int LONGEST = 200;

    /** Reads a key below a drop folder, which ends with a slash. */
    static DroppedFile of(String key, String folder) {
        String path = key.substring(folder.length());
        int slash = path.indexOf('/');
        String category = slash <= 0 ? null : shorten(path.substring(0, slash));
        String file = path.substring(path.lastIndexOf('/') + 1);
        return new DroppedFile(Ids.ofDroppedKey(key), key, name(file), category, garmentClass(category));
    }

    /** Whether the key stands for a folder or for what a desktop leaves in one. */
    static boolean noPicture(String key) {
        String file = key.substring(key.lastIndexOf('/') + 1);
        return file.isEmpty() || file.startsWith(".") || file.equalsIgnoreCase("Thumbs.db");
    }

    private static String name(String file) {
        int dot = file.lastIndexOf('.');
        String name = (dot > 0 ? file.substring(0, dot) : file)
                .replaceAll("[_-]+", " ")
                .strip();
        return shorten(name.isEmpty() ? file : name);
    }

    private static GarmentClass garmentClass(String category) {
        return category == null
                ? null
                : Arrays.stream(GarmentClass.values())
                        .filter(known -> bare(known.name()).equals(bare(category)))
                        .findFirst()
                        .orElse(null);
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[_\\s-]", "");
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
