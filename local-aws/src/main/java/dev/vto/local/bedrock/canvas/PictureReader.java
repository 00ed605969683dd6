package dev.vto.local.bedrock.canvas;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Reads the pictures of a request and refuses what the service refuses. */
final class PictureReader {
    private static final int LEAST_SIDE = 320;
    private static final int MOST_SIDE = 4096;
    private static final int MOST_ASPECT = 4;
    private static final int PIXELS_OUT_OF_BOUNDS = 4_194_304;
    private static final int OPAQUE = 0xFF;
    private static final int ALPHA_SHIFT = 24;
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    private PictureReader() {}

    static Picture read(Fields fields, String name) {
        var path = fields.at(name);
        var bytes = decode(path, fields.text(name));
        var header = PictureHeader.read(path, bytes);
        if (header.components() < 3) {
            throw InvalidRequest.at(path, "is not in RGB but in %s", header.colour());
        }
        var picture = sized(path, bytes, header);
        if (header.alpha()) {
            requireOpaque(path, pixels(path, bytes));
        }
        return picture;
    }

    static Picture readMask(Fields fields, String name, Picture source) {
        var path = fields.at(name);
        var bytes = decode(path, fields.text(name));
        var header = PictureHeader.read(path, bytes);
        if (header.width() != source.width() || header.height() != source.height()) {
            throw InvalidRequest.at(
                    path,
                    "is %dx%d pixels; the source image is %dx%d, and the mask must be of the same size",
                    header.width(),
                    header.height(),
                    source.width(),
                    source.height());
        }
        requireBlackAndWhite(path, pixels(path, bytes));
        return new Picture(bytes, header.width(), header.height());
    }

    private static byte[] decode(String path, String text) {
        if (text.startsWith("data:")) {
            throw InvalidRequest.at(path, "is a data URL; send the base64 text alone");
        }
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw InvalidRequest.at(path, "is not base64: %s", e.getMessage());
        }
    }

    private static Picture sized(String path, byte[] bytes, PictureHeader header) {
        int width = header.width();
        int height = header.height();
        if (Math.min(width, height) < LEAST_SIDE || Math.max(width, height) > MOST_SIDE) {
            throw InvalidRequest.at(
                    path, "is %dx%d pixels; each side must be %d to %d", width, height, LEAST_SIDE, MOST_SIDE);
        }
        if (Math.max(width, height) > MOST_ASPECT * Math.min(width, height)) {
            throw InvalidRequest.at(path, "is %dx%d pixels; the aspect must be within 1:4 and 4:1", width, height);
        }
        if (width * height >= PIXELS_OUT_OF_BOUNDS) {
            throw InvalidRequest.at(
                    path,
                    "is %dx%d, that is %d pixels; there must be fewer than %d",
                    width,
                    height,
                    width * height,
                    PIXELS_OUT_OF_BOUNDS);
        }
        return new Picture(bytes, width, height);
    }

    private static BufferedImage pixels(String path, byte[] bytes) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(bytes));
            if (image != null) {
                return image;
            }
        } catch (IOException | RuntimeException e) {
            throw InvalidRequest.at(path, "cannot be decoded: %s", e.getMessage());
        }
        throw InvalidRequest.at(path, "cannot be decoded");
    }

    private static void requireOpaque(String path, BufferedImage image) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) >>> ALPHA_SHIFT != OPAQUE) {
                    throw InvalidRequest.at(path, "has a transparent or translucent pixel at %d,%d", x, y);
                }
            }
        }
    }

    private static void requireBlackAndWhite(String path, BufferedImage image) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                if (pixel != BLACK && pixel != WHITE) {
                    throw InvalidRequest.at(
                            path,
                            "has the colour #%08X (ARGB) at %d,%d; a mask is pure black (edit) and pure white (keep)",
                            pixel,
                            x,
                            y);
                }
            }
        }
    }
}
