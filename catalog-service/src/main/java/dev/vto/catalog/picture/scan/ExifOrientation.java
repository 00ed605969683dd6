package dev.vto.catalog.picture.scan;

/** Reads the one EXIF tag that matters: how the camera was held. */
final class ExifOrientation {
    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    private ExifOrientation() {}

    /**
     * Orientation in a TIFF structure, 1 to 8; 1 when it says none or is damaged, for damaged metadata is no reason to refuse.
     *
     * @param file holds the structure
     * @param start position of its byte order mark
     * @param length of the structure in bytes, inside the file
     */
    static int read(Bytes file, int start, int length) {
        if (length < 8 || !file.is(start, "II") && !file.is(start, "MM")) {
            return UPRIGHT;
        }
        boolean little = file.is(start, "II");
        long directory = u32(file, start + 4, little);
        if (directory < 8 || directory + 2 > length) {
            return UPRIGHT;
        }
        int first = start + (int) directory + 2;
        int entries = u16(file, first - 2, little);
        for (int i = 0; i < entries && first + (i + 1) * ENTRY <= start + length; i++) {
            int entry = first + i * ENTRY;
            if (u16(file, entry, little) == TAG && u16(file, entry + 2, little) == SHORT) {
                int value = u16(file, entry + 8, little);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int u16(Bytes file, int at, boolean little) {
        return little ? file.littleU16(at) : file.u16(at);
    }

    private static long u32(Bytes file, int at, boolean little) {
        return little ? file.littleU32(at) : file.u32(at);
    }
}
