package dev.vto.catalog.picture;

import dev.vto.catalog.picture.scan.PictureHeader;
import dev.vto.catalog.refusal.PictureRefused;
import dev.vto.catalog.refusal.RejectCode;

/** What a picture may be, so that every engine can use it. Checked before anything is decoded. */
public final class PictureLimits {
    /** Longest file, in bytes. */
    public static final long MOST_BYTES = 20L << 20;

    /** Shortest side, in pixels. */
    public static final int SHORTEST_SIDE = 320;

    /** Longest side for one of the other. */
    public static final int LONGEST_ASPECT = 4;

    /** Most pixels of a picture that comes in. */
    public static final long MOST_PIXELS = 50_000_000;

    private PictureLimits() {}

    /**
     * Checks the length of a file.
     *
     * @throws PictureRefused when it is empty or too long
     */
    public static void checkLength(long bytes) throws PictureRefused {
        if (bytes < 1) {
            throw RejectCode.PICTURE_TRUNCATED.because("The file is empty; upload the whole file");
        }
        if (bytes > MOST_BYTES) {
            throw RejectCode.FILE_TOO_LARGE.because(
                    "The file has " + bytes + " bytes; at most " + MOST_BYTES + " (20 MiB) are taken");
        }
    }

    /**
     * Checks the size in pixels.
     *
     * @throws PictureRefused when it is too small, too long or too large
     */
    public static void check(PictureHeader header) throws PictureRefused {
        String size = "The picture is " + header.uprightWidth() + " x " + header.uprightHeight() + " pixels; ";
        int shorter = Math.min(header.width(), header.height());
        int longer = Math.max(header.width(), header.height());
        if (header.pixels() > MOST_PIXELS) {
            throw RejectCode.PICTURE_TOO_LARGE.because(size + "at most 50 megapixels are taken, scale it down");
        }
        if (shorter < SHORTEST_SIDE) {
            throw RejectCode.PICTURE_TOO_SMALL.because(
                    size + "each side must have at least " + SHORTEST_SIDE + ", upload a larger one");
        }
        if (longer > (long) LONGEST_ASPECT * shorter) {
            throw RejectCode.PICTURE_TOO_LONG.because(
                    size + "the longer side may be at most 4 times the shorter one, crop it");
        }
    }
}
