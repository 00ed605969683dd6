package dev.vto.catalog;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures made by code. */
public final class Samples {

    private Samples() {}

    /** A picture with a gradient, a red corner at the top left and a blue one at the bottom right. */
    public static BufferedImage picture(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        var graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.YELLOW, width, height, Color.GREEN));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 4, height / 4);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width - width / 4, height - height / 4, width / 4, height / 4);
        graphics.dispose();
        return image;
    }

    /** The same as an RGB picture of a format. */
    public static byte[] file(String format, int width, int height) {
        return file(format, picture(width, height, BufferedImage.TYPE_INT_RGB));
    }

    /** A picture as a file. */
    public static byte[] file(String format, BufferedImage image) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG that no other test has: noise of the seed on the sample. */
    public static byte[] unique(int width, int height, long seed) {
        BufferedImage image = picture(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            image.setRGB(random.nextInt(width), random.nextInt(height), random.nextInt());
        }
        return file("jpg", image);
    }
}
