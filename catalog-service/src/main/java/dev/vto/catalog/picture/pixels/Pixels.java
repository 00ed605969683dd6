package dev.vto.catalog.picture.pixels;

import dev.vto.catalog.picture.scan.Scan;
import dev.vto.catalog.refusal.PictureRefused;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Set;

/**
 * A decoded picture: 8-bit sRGB, opaque.
 *
 * @param width in pixels
 * @param height in pixels
 * @param rgb row by row, each pixel {@code 0xRRGGBB}; the high byte means nothing
 */
public record Pixels(int width, int height, int[] rgb) {

    /**
     * Decodes a picture at the wanted size: flattened on white, sRGB, upright.
     *
     * @param width of the upright picture, at most its own
     * @param height of the upright picture, at most its own
     * @throws PictureRefused when it cannot be decoded whole
     */
    public static Pixels decode(Scan scan, int width, int height) throws PictureRefused {
        boolean lying = scan.header().orientation() >= 5;
        int storedWidth = lying ? height : width;
        int storedHeight = lying ? width : height;
        BufferedImage image = Decoder.decode(scan);
        byte[] samples = AreaScaler.scale(new Rows(image), storedWidth, storedHeight);
        int[] rgb = Colours.toRgb(samples, storedWidth, storedHeight, Colours.of(image, scan.profile()));
        return new Pixels(storedWidth, storedHeight, rgb).upright(scan.header().orientation());
    }

    /** The picture turned and mirrored as its EXIF orientation says. */
    Pixels upright(int orientation) {
        if (orientation == 1) {
            return this;
        }
        boolean lying = orientation >= 5;
        int newWidth = lying ? height : width;
        int newHeight = lying ? width : height;
        int[] turned = new int[rgb.length];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                int across = lying ? y : x;
                int down = lying ? x : y;
                boolean fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
                boolean fromBelow = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
                int sourceX = fromRight ? width - 1 - across : across;
                int sourceY = fromBelow ? height - 1 - down : down;
                turned[y * newWidth + x] = rgb[sourceY * width + sourceX];
            }
        }
        return new Pixels(newWidth, newHeight, turned);
    }

    /** Pure black and white at another size, by the nearest pixel: black where the picture is darker than half. */
    public Pixels blackAndWhite(int newWidth, int newHeight) {
        int[] result = new int[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            int row = (int) ((y + 0.5) * height / newHeight) * width;
            for (int x = 0; x < newWidth; x++) {
                int pixel = rgb[row + (int) ((x + 0.5) * width / newWidth)];
                int luma = 299 * (pixel >> 16 & 0xFF) + 587 * (pixel >> 8 & 0xFF) + 114 * (pixel & 0xFF);
                result[y * newWidth + x] = luma < 127_500 ? 0 : 0xFFFFFF;
            }
        }
        return new Pixels(newWidth, newHeight, result);
    }

    /** Whether there are at most so many different colours. */
    public boolean coloursAtMost(int most) {
        Set<Integer> seen = new HashSet<>();
        for (int pixel : rgb) {
            seen.add(pixel & 0xFFFFFF);
            if (seen.size() > most) {
                return false;
            }
        }
        return true;
    }
}
