package dev.vto.catalog.picture;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;

/** Takes files of pictures apart and puts parts into them that the JDK would not write. */
final class Files {
    private static final int PNG_HEADER_END = 33;

    private Files() {}

    static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PNG header that declares a size, with as little data as that. */
    static byte[] pngDeclaring(int width, int height, int bits, int colourType) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) bits)
                .put((byte) colourType)
                .array();
        return concat(
                bytes("\u0089PNG\r\n\u001a\n"),
                chunk("IHDR", header),
                chunk("IDAT", deflated(new byte[64])),
                chunk("IEND", new byte[0]));
    }

    static byte[] chunk(String type, byte[] data) {
        CRC32 sum = new CRC32();
        sum.update(bytes(type));
        sum.update(data);
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(bytes(type))
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }

    /** The PNG with a chunk right after its header. */
    static byte[] withChunk(byte[] png, String type, byte[] data) {
        return concat(
                Arrays.copyOf(png, PNG_HEADER_END),
                chunk(type, data),
                Arrays.copyOfRange(png, PNG_HEADER_END, png.length));
    }

    /** The JPEG with a segment right after its first marker. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        byte[] head = ByteBuffer.allocate(4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .array();
        return concat(Arrays.copyOf(jpeg, 2), head, data, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** EXIF data with an orientation, and a text where a camera writes its place. */
    static byte[] exif(int orientation, String place) {
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 24 + 4 + 2 + place.length());
        tiff.put(bytes("MM")).putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0).putShort((short) 0).put(bytes(place));
        return tiff.array();
    }

    /** A CMYK JPEG as Adobe writes it, all of one colour; 255 is all of an ink. */
    static byte[] cmykJpeg(int width, int height, int cyan, int magenta, int yellow, int black) {
        byte[] adobe = concat(bytes("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, 0});
        return withSegment(jpegOfUnknownInks(width, height, cyan, magenta, yellow, black), 0xEE, adobe);
    }

    /** The same without Adobe's marker: nothing in it tells what its four components are. */
    static byte[] jpegOfUnknownInks(int width, int height, int cyan, int magenta, int yellow, int black) {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        int[] inverted = {255 - cyan, 255 - magenta, 255 - yellow, 255 - black};
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setPixel(x, y, inverted);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static byte[] linearRgbProfile() {
        return ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    }

    static byte[] deflated(byte[] data) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(data);
            deflater.finish();
            byte[] packed = new byte[data.length + 64];
            return Arrays.copyOf(packed, deflater.deflate(packed));
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    static boolean contains(byte[] file, String text) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(text);
    }
}
