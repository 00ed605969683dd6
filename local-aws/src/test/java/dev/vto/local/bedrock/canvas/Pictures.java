package dev.vto.local.bedrock.canvas;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Pictures in base64 for requests. */
public final class Pictures {
    private Pictures() {}

    /** A plain JPEG. */
    public static String jpeg(int width, int height) {
        return encode("jpg", filled(width, height, BufferedImage.TYPE_INT_RGB, Color.PINK));
    }

    /** A plain PNG. */
    public static String png(int width, int height, int type, Color colour) {
        return encode("png", filled(width, height, type, colour));
    }

    static String encode(String format, BufferedImage image) {
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(file.toByteArray());
    }

    private static BufferedImage filled(int width, int height, int type, Color colour) {
        var image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, colour.getRGB());
            }
        }
        return image;
    }
}
