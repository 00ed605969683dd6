package dev.vto.catalog.picture.pixels;

import dev.vto.catalog.picture.scan.PictureHeader;
import dev.vto.catalog.picture.scan.Scan;
import dev.vto.catalog.refusal.PictureRefused;
import dev.vto.catalog.refusal.RejectCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes a scanned picture. */
final class Decoder {

    private Decoder() {}

    /**
     * The pixels as stored: not upright, in their own colours.
     *
     * @throws PictureRefused when they cannot be decoded whole
     */
    static BufferedImage decode(Scan scan) throws PictureRefused {
        PictureHeader header = scan.header();
        AtomicReference<String> fatal = new AtomicReference<>();
        BufferedImage image;
        try {
            ImageReader reader = Codecs.reader(header.format());
            try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(scan.picture()))) {
                reader.addIIOReadWarningListener(warnings(fatal));
                reader.setInput(in, true);
                image = reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // decoders answer damaged data with whatever exception they run into
            throw damaged(e.toString());
        }
        if (fatal.get() != null) {
            throw damaged(fatal.get());
        }
        if (image == null || image.getWidth() != header.width() || image.getHeight() != header.height()) {
            throw damaged("it holds another number of pixels than it declares");
        }
        return image;
    }

    /* libjpeg fills with grey what is missing and only warns. */
    private static IIOReadWarningListener warnings(AtomicReference<String> fatal) {
        return (_, warning) -> {
            if (warning.startsWith("Premature end") || warning.contains("bad Huffman code")) {
                fatal.set(warning);
            }
        };
    }

    private static PictureRefused damaged(String why) {
        return RejectCode.PICTURE_CORRUPT.because(
                "The picture cannot be decoded (" + why + "); save it anew and upload that");
    }
}
