package dev.vto.local.bedrock.drawing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A comment inside a PNG file: other bytes, the same picture.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#11tEXt">Portable Network Graphics, tEXt</a>
 */
final class PngComment {
    /* the signature and the header, which must come first */
    private static final int HEAD = 8 + 25;
    private static final String TYPE = "tEXt";

    private PngComment() {}

    /** The file with the comment, which must be Latin-1. */
    static byte[] added(byte[] png, String comment) {
        var chunk = (TYPE + "Comment\0" + comment).getBytes(StandardCharsets.ISO_8859_1);
        var sum = new CRC32();
        sum.update(chunk);
        return ByteBuffer.allocate(png.length + Integer.BYTES + chunk.length + Integer.BYTES)
                .put(png, 0, HEAD)
                .putInt(chunk.length - TYPE.length())
                .put(chunk)
                .putInt((int) sum.getValue())
                .put(png, HEAD, png.length - HEAD)
                .array();
    }
}
