package dev.vto.local.bench.stage;

import dev.vto.local.storefront.PictureFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A JPEG of noise: the catalogue keeps it as it is, and its size in bytes follows from its size in pixels. */
final class NoisePicture {
    private static final int FIRST_SIDE = 512;
    private static final double CLOSE_ENOUGH = 0.03;

    private NoisePicture() {}

    /** One of about so many bytes, within some percent; always the same. */
    static PictureFile of(int bytes) throws IOException {
        int side = FIRST_SIDE;
        byte[] jpeg = jpeg(side);
        while (Math.abs(jpeg.length - bytes) > bytes * CLOSE_ENOUGH) {
            int next = (int) Math.round(side * Math.sqrt((double) bytes / jpeg.length));
            if (next == side) {
                break;
            }
            side = next;
            jpeg = jpeg(side);
        }
        return PictureFile.of("noise.jpg", jpeg);
    }

    private static byte[] jpeg(int side) throws IOException {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(side);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", file);
        return file.toByteArray();
    }
}
