package dev.vto.catalog.picture.pixels;

import dev.vto.catalog.picture.scan.PictureFormat;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.NodeList;

/** Writes pictures without metadata. The same pixels give the same bytes. */
public final class Encoder {
    private static final String JPEG_TREE = "javax_imageio_jpeg_image_1.0";

    private Encoder() {}

    /** A PNG file. */
    public static byte[] png(Pixels pixels) {
        return write(PictureFormat.PNG, image(pixels), -1);
    }

    /** A JPEG file with full colour resolution (4:4:4); quality 0 to 1. */
    public static byte[] jpeg(Pixels pixels, float quality) {
        return write(PictureFormat.JPEG, image(pixels), quality);
    }

    private static BufferedImage image(Pixels pixels) {
        var model = new DirectColorModel(24, 0xFF0000, 0xFF00, 0xFF);
        var raster = Raster.createPackedRaster(
                new DataBufferInt(pixels.rgb(), pixels.rgb().length),
                pixels.width(),
                pixels.height(),
                pixels.width(),
                model.getMasks(),
                null);
        return new BufferedImage(model, raster, false, null);
    }

    private static byte[] write(PictureFormat format, BufferedImage image, float quality) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        try {
            ImageWriter writer = Codecs.writer(format);
            try (var out = new MemoryCacheImageOutputStream(bytes)) {
                ImageWriteParam param = writer.getDefaultWriteParam();
                IIOMetadata metadata = null;
                if (format == PictureFormat.JPEG) {
                    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                    param.setCompressionQuality(quality);
                    metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
                    fullColour(metadata);
                }
                writer.setOutput(out);
                writer.write(null, new IIOImage(image, null, metadata), param);
            } finally {
                writer.dispose();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    /* The JDK halves the resolution of colours; thin coloured prints on garments would bleed. */
    private static void fullColour(IIOMetadata metadata) throws IOException {
        IIOMetadataNode tree = (IIOMetadataNode) metadata.getAsTree(JPEG_TREE);
        NodeList components = tree.getElementsByTagName("componentSpec");
        for (int i = 0; i < components.getLength(); i++) {
            IIOMetadataNode component = (IIOMetadataNode) components.item(i);
            component.setAttribute("HsamplingFactor", "1");
            component.setAttribute("VsamplingFactor", "1");
        }
        metadata.setFromTree(JPEG_TREE, tree);
    }
}
