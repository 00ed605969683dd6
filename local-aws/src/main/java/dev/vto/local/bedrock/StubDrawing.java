package dev.vto.local.bedrock;

import dev.vto.local.bedrock.canvas.TryOnRequest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * Draws plain areas of the source's size at once; the colour tells seed and number of the image. A comment makes each file
 * differ from all others, as those of a real engine do: by its bytes it is known which call it came from.
 */
final class StubDrawing implements Drawing {
    private static final float GOLDEN_RATIO = 0.618034f;
    private static final float SATURATION = 0.5f;
    private static final float BRIGHTNESS = 0.9f;

    private final AtomicLong drawn = new AtomicLong();

    @Override
    public DrawnImages draw(TryOnRequest request) {
        var images = IntStream.range(0, request.numberOfImages())
                .mapToObj(n ->
                        plain(request, Color.getHSBColor((request.seed() + n) * GOLDEN_RATIO, SATURATION, BRIGHTNESS)))
                .toList();
        return new DrawnImages(
                images, request.returnMask() ? Optional.of(plain(request, Color.BLACK)) : Optional.empty());
    }

    private byte[] plain(TryOnRequest request, Color colour) {
        var image = new BufferedImage(request.source().width(), request.source().height(), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.dispose();
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PngComment.added(file.toByteArray(), "Drawing " + drawn.incrementAndGet());
    }
}
