package dev.vto.local.bedrock.canvas;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * What the first bytes of a picture say.
 *
 * @param components 1 for grey, 3 for RGB, without alpha
 * @param colour the same in words
 * @param alpha whether there is an alpha channel or a transparent colour
 */
record PictureHeader(int width, int height, int components, String colour, boolean alpha) {
    private static final int BITS = 8;

    static PictureHeader read(String path, byte[] bytes) {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw InvalidRequest.at(path, "is neither a JPEG nor a PNG");
            }
            var reader = readers.next();
            try {
                reader.setInput(stream);
                return header(path, reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IndexOutOfBoundsException e) {
            throw InvalidRequest.at(path, "cannot be decoded: %s", e.getMessage());
        }
    }

    private static PictureHeader header(String path, ImageReader reader) throws IOException {
        return switch (reader.getFormatName()) {
            case "png" -> png(path, reader);
            case "JPEG" -> jpeg(path, reader);
            case String other -> throw InvalidRequest.at(path, "is a %s; it must be a JPEG or a PNG", other);
        };
    }

    private static PictureHeader png(String path, ImageReader reader) throws IOException {
        var metadata = reader.getImageMetadata(0);
        var start = node(metadata, "IHDR");
        var colour = start.getAttribute("colorType");
        requireBits(path, colour.equals("Palette") ? BITS : Integer.parseInt(start.getAttribute("bitDepth")));
        var grey = colour.startsWith("Gray");
        var alpha = colour.endsWith("Alpha") || node(metadata, "tRNS") != null;
        return new PictureHeader(reader.getWidth(0), reader.getHeight(0), grey ? 1 : 3, colour, alpha);
    }

    private static PictureHeader jpeg(String path, ImageReader reader) throws IOException {
        var frame = node(reader.getImageMetadata(0), "sof");
        requireBits(path, Integer.parseInt(frame.getAttribute("samplePrecision")));
        int components = Integer.parseInt(frame.getAttribute("numFrameComponents"));
        if (components > 3) {
            throw InvalidRequest.at(path, "is a JPEG in CMYK; it must be in RGB");
        }
        return new PictureHeader(
                reader.getWidth(0), reader.getHeight(0), components, components == 1 ? "Grayscale" : "RGB", false);
    }

    private static void requireBits(String path, int bits) {
        if (bits != BITS) {
            throw InvalidRequest.at(path, "has %d bits a channel; it must have %d", bits, BITS);
        }
    }

    private static IIOMetadataNode node(IIOMetadata metadata, String name) {
        var tree = (IIOMetadataNode) metadata.getAsTree(metadata.getNativeMetadataFormatName());
        return (IIOMetadataNode) tree.getElementsByTagName(name).item(0);
    }
}
