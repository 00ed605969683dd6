package dev.vto.local.bedrock.drawing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Makes PNG files as large as wanted, by a chunk that readers skip: plain pictures then weigh what photographs do. */
public final class PngPadding {
    private static final byte[] TYPE = "paDd".getBytes(StandardCharsets.US_ASCII);
    private static final int AROUND_DATA = 12;
    private static final int LAST_CHUNK = 12;

    private PngPadding() {}

    /** The same pictures with at least so many bytes each. */
    public static DrawnImages of(DrawnImages drawn, int bytes) {
        return new DrawnImages(
                drawn.images().stream().map(png -> padded(png, bytes)).toList(), drawn.mask());
    }

    /* The chunk stands before the last one, as the format wants it: length, type, data, checksum of the latter two. */
    static byte[] padded(byte[] png, int bytes) {
        int missing = bytes - png.length - AROUND_DATA;
        if (missing < 0) {
            return png;
        }
        ByteBuffer file = ByteBuffer.allocate(bytes);
        file.put(png, 0, png.length - LAST_CHUNK);
        file.putInt(missing).put(TYPE).position(file.position() + missing);
        CRC32 checksum = new CRC32();
        checksum.update(TYPE);
        checksum.update(new byte[missing]);
        file.putInt((int) checksum.getValue());
        file.put(png, png.length - LAST_CHUNK, LAST_CHUNK);
        return file.array();
    }
}
