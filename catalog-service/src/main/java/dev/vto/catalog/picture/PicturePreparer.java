package dev.vto.catalog.picture;

import dev.vto.catalog.picture.pixels.Encoder;
import dev.vto.catalog.picture.pixels.Pixels;
import dev.vto.catalog.picture.scan.PictureFormat;
import dev.vto.catalog.picture.scan.PictureHeader;
import dev.vto.catalog.picture.scan.Scan;
import dev.vto.catalog.refusal.PictureRefused;
import jakarta.inject.Singleton;

/**
 * Makes of any picture one that every engine takes: upright, sRGB, opaque, without metadata, at most 4,194,303 pixels,
 * 4096 a side and 6 MB. Thread-safe; decodes at most as many at a time as {@link DecodeDesk} lets.
 */
@Singleton
public class PicturePreparer {
    private static final int MOST_BYTES = 6_000_000;
    private static final int FEW_COLOURS = 256;
    private static final float[] QUALITIES = {0.95f, 0.9f, 0.8f, 0.7f, 0.5f};

    private final DecodeDesk desk;

    PicturePreparer(DecodeDesk desk) {
        this.desk = desk;
    }

    /**
     * Prepares a picture.
     *
     * @param file as it came, at most 20 MiB
     * @throws PictureRefused when it cannot be used
     * @throws InterruptedException when interrupted while waiting for its turn
     */
    public PreparedFile prepare(byte[] file) throws PictureRefused, InterruptedException {
        PictureLimits.checkLength(file.length);
        Scan scan = Scan.of(file);
        PictureLimits.check(scan.header());
        TargetSize size = TargetSize.of(scan.header());
        return desk.decode(scan.header(), size.pixels(), () -> prepare(file, scan, size));
    }

    /**
     * Prepares a mask: pure black and white, as a PNG of the size of the model's prepared picture.
     *
     * @throws PictureRefused when it cannot be used, or has neither the size of the model's photo nor of its prepared picture
     * @throws InterruptedException when interrupted while waiting for its turn
     */
    public PreparedFile prepareMask(byte[] file, MaskFit fit) throws PictureRefused, InterruptedException {
        PictureLimits.checkLength(file.length);
        Scan scan = Scan.of(file);
        PictureLimits.check(scan.header());
        fit.check(scan.header());
        PictureHeader header = scan.header();
        return desk.decode(header, header.pixels(), () -> {
            Pixels mask = Pixels.decode(scan, header.uprightWidth(), header.uprightHeight())
                    .blackAndWhite(fit.preparedWidth(), fit.preparedHeight());
            return result(header, Encoder.png(mask), PictureFormat.PNG, mask.width(), mask.height(), false);
        });
    }

    private static PreparedFile prepare(byte[] file, Scan scan, TargetSize size) throws PictureRefused {
        PictureHeader header = scan.header();
        // decoded in any case: a damaged picture must not get as far as an engine
        Pixels pixels = Pixels.decode(scan, size.width(), size.height());
        boolean fits = header.direct()
                && header.orientation() == 1
                && header.width() == size.width()
                && header.height() == size.height()
                && scan.picture().length <= MOST_BYTES;
        if (fits && header.clean()) {
            return result(header, file, header.format(), size.width(), size.height(), true);
        }
        if (fits && header.format() == PictureFormat.JPEG) {
            // the same coded pixels without the metadata: nothing is lost by coding twice
            return result(header, scan.picture(), PictureFormat.JPEG, size.width(), size.height(), false);
        }
        if (header.format() == PictureFormat.PNG && (header.transparent() || pixels.coloursAtMost(FEW_COLOURS))) {
            byte[] png = Encoder.png(pixels);
            if (png.length <= MOST_BYTES) {
                return result(header, png, PictureFormat.PNG, size.width(), size.height(), false);
            }
        }
        return result(header, jpeg(pixels), PictureFormat.JPEG, size.width(), size.height(), false);
    }

    private static byte[] jpeg(Pixels pixels) {
        byte[] jpeg = {};
        for (float quality : QUALITIES) {
            jpeg = Encoder.jpeg(pixels, quality);
            if (jpeg.length <= MOST_BYTES) {
                return jpeg;
            }
        }
        return jpeg;
    }

    private static PreparedFile result(
            PictureHeader source, byte[] bytes, PictureFormat format, int width, int height, boolean unchanged) {
        return new PreparedFile(
                bytes,
                format,
                PreparedFile.sha256(bytes),
                width,
                height,
                source.uprightWidth(),
                source.uprightHeight(),
                unchanged);
    }
}
