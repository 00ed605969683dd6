package dev.vto.catalog.picture;

import dev.vto.catalog.picture.scan.PictureHeader;

/**
 * The size of a prepared picture, upright.
 *
 * @param width in pixels
 * @param height in pixels
 */
record TargetSize(int width, int height) {
    static final long MOST_PIXELS = 4_194_303;
    static final int LONGEST_SIDE = 4096;

    /** The picture's own size, or smaller in the same proportion where engines do not take it. */
    static TargetSize of(PictureHeader header) {
        int shorter = Math.min(header.width(), header.height());
        int longer = Math.max(header.width(), header.height());
        double scale = Math.min(
                1, Math.min(Math.sqrt((double) MOST_PIXELS / header.pixels()), (double) LONGEST_SIDE / longer));
        int newShorter = (int) (shorter * scale);
        // rounding may not push a picture of 1:4 past 1:4
        int newLonger = Math.min((int) (longer * scale), PictureLimits.LONGEST_ASPECT * newShorter);
        boolean tall = header.uprightHeight() > header.uprightWidth();
        return tall ? new TargetSize(newShorter, newLonger) : new TargetSize(newLonger, newShorter);
    }

    long pixels() {
        return (long) width * height;
    }
}
