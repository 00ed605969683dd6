package dev.vto.catalog.picture.scan;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks the ICC profile of a PNG file, as far as a profile may be long. */
final class PngProfile {
    private static final int LONGEST = 2 << 20;
    private static final int LONGEST_NAME = 79;

    private PngProfile() {}

    /** The profile, or null when it is damaged or absurdly long: the picture is then taken as sRGB. */
    static byte[] read(Bytes file, int data, int length) {
        int name = 0;
        while (name < length && name <= LONGEST_NAME && file.u8(data + name) != 0) {
            name++;
        }
        int packed = name + 2;
        if (packed >= length || file.u8(data + name) != 0) {
            return null;
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(file.data(), data + packed, length - packed);
            byte[] profile = new byte[LONGEST];
            int size = 0;
            int more = inflater.inflate(profile);
            while (more > 0) {
                size += more;
                more = inflater.inflate(profile, size, LONGEST - size);
            }
            return inflater.finished() ? Arrays.copyOf(profile, size) : null;
        } catch (DataFormatException e) {
            return null;
        }
    }
}
