package dev.vto.local.bedrock.drawing;

import dev.vto.local.bedrock.canvas.TryOnRequest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * Draws plain areas of the source's size at once; seeds and images that follow one another have different colours. A comment makes each
 * file differ from all others, as those of a real engine do: by its bytes it is known which call it came from.
 */
final class StubDrawing implements Drawing {
    private static final double GOLDEN_RATIO = 0.618033988749895;
    private static final float SATURATION = 0.5f;
    private static final float BRIGHTNESS = 0.9f;

    /* So few that each is soon drawn once for all: drawing is nearly half of the work of an answer. */
    private static final int HUES = 32;
    private static final int KEPT = 2 * HUES;

    private final AtomicLong drawn = new AtomicLong();
    private final Map<Plain, byte[]> kept = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Plain, byte[]> eldest) {
            return size() > KEPT;
        }
    });

    /* width x height, 8 bits a channel. */
    private record Plain(int width, int height, int rgb) {
        byte[] png() {
            var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            var graphics = image.createGraphics();
            graphics.setColor(new Color(rgb));
            graphics.fillRect(0, 0, width, height);
            graphics.dispose();
            var file = new ByteArrayOutputStream();
            try {
                ImageIO.write(image, "png", file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return file.toByteArray();
        }
    }

    @Override
    public DrawnImages draw(TryOnRequest request) {
        var images = IntStream.range(0, request.numberOfImages())
                .mapToObj(n -> plain(request, colour(request.seed() + n)))
                .toList();
        return new DrawnImages(
                images, request.returnMask() ? Optional.of(plain(request, Color.BLACK)) : Optional.empty());
    }

    private static Color colour(long seed) {
        double turns = seed * GOLDEN_RATIO;
        float hue = (float) Math.floor((turns - Math.floor(turns)) * HUES) / HUES;
        return Color.getHSBColor(hue, SATURATION, BRIGHTNESS);
    }

    private byte[] plain(TryOnRequest request, Color colour) {
        var plain = new Plain(request.source().width(), request.source().height(), colour.getRGB());
        return PngComment.added(kept.computeIfAbsent(plain, Plain::png), "Drawing " + drawn.incrementAndGet());
    }
}
