package dev.vto.catalog.picture.scan;

import dev.vto.catalog.refusal.PictureRefused;
import dev.vto.catalog.refusal.RejectCode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Walks the chunks of a WebP file. Keeps the still picture, its alpha and its ICC profile. */
final class WebpScan {
    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int ANIMATED = 0x02;
    private static final int XMP = 0x04;
    private static final int EXIF = 0x08;
    private static final int ALPHA = 0x10;

    private final Bytes file;
    private final ByteArrayOutputStream kept;
    private int at = RIFF_HEADER;
    private int flags;
    private int flagsAt;
    private int canvasWidth;
    private int canvasHeight;
    private int width;
    private int height;
    private int orientation = 1;
    private boolean found;

    WebpScan(byte[] file) {
        this.file = new Bytes(file);
        this.kept = new ByteArrayOutputStream(file.length);
    }

    Scan scan() throws PictureRefused {
        kept.write(file.data(), 0, RIFF_HEADER);
        long end = Math.min(file.length(), file.littleU32(4) + CHUNK_HEADER);
        if (file.littleU32(4) + CHUNK_HEADER > file.length()) {
            throw Scan.truncated(
                    "it declares " + (file.littleU32(4) + CHUNK_HEADER) + " bytes and has " + file.length());
        }
        while (at + CHUNK_HEADER <= end) {
            chunk(end);
        }
        if (!found) {
            throw Scan.truncated("it has no picture data");
        }
        if (canvasWidth != 0 && (canvasWidth != width || canvasHeight != height)) {
            throw Scan.corrupt("its picture is %d x %d on a canvas of %d x %d"
                    .formatted(width, height, canvasWidth, canvasHeight));
        }
        byte[] picture = kept.toByteArray();
        ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN).putInt(4, picture.length - CHUNK_HEADER);
        if (flagsAt != 0) {
            picture[flagsAt] &= ~(EXIF | XMP);
        }
        boolean alpha = (flags & ALPHA) != 0;
        var header = new PictureHeader(
                PictureFormat.WEBP, width, height, orientation, alpha ? 4 : 3, 8, false, alpha, false);
        return new Scan(header, picture, null);
    }

    private void chunk(long end) throws PictureRefused {
        long length = file.littleU32(at + 4);
        int data = at + CHUNK_HEADER;
        if (data + length > end) {
            throw Scan.truncated("a part reaches past its end");
        }
        int padded = (int) (length + (length & 1));
        switch (file.text(at, 4)) {
            case "VP8X" -> extended(data, length);
            case "VP8 " -> lossy(data, (int) length);
            case "VP8L" -> lossless(data, (int) length);
            case "ALPH", "ICCP" -> keep((int) length);
            case "EXIF" -> orientation = ExifOrientation.read(file, data, (int) length);
            case "ANIM", "ANMF" -> throw animated();
            default -> {}
        }
        at = (int) Math.min((long) data + padded, file.length());
    }

    private void extended(int data, long length) throws PictureRefused {
        if (length < 10) {
            throw Scan.corrupt("its header is not one");
        }
        flags = file.u8(data);
        if ((flags & ANIMATED) != 0) {
            throw animated();
        }
        canvasWidth = file.littleU24(data + 4) + 1;
        canvasHeight = file.littleU24(data + 7) + 1;
        flagsAt = kept.size() + CHUNK_HEADER;
        keep((int) length);
    }

    private void lossy(int data, int length) throws PictureRefused {
        boolean key = length >= 10 && (file.u8(data) & 1) == 0 && file.littleU24(data + 3) == 0x2A019D;
        if (!key || found) {
            throw Scan.corrupt("its frame header is not one");
        }
        width = file.littleU16(data + 6) & 0x3FFF;
        height = file.littleU16(data + 8) & 0x3FFF;
        found = true;
        keep(length);
    }

    private void lossless(int data, int length) throws PictureRefused {
        if (length < 5 || file.u8(data) != 0x2F || found) {
            throw Scan.corrupt("its frame header is not one");
        }
        long sizes = file.littleU32(data + 1);
        width = (int) (sizes & 0x3FFF) + 1;
        height = (int) (sizes >> 14 & 0x3FFF) + 1;
        flags |= (sizes >> 28 & 1) != 0 ? ALPHA : 0;
        found = true;
        keep(length);
    }

    private void keep(int length) {
        kept.write(file.data(), at, CHUNK_HEADER + length);
        if ((length & 1) != 0) {
            kept.write(0);
        }
    }

    private static PictureRefused animated() {
        return RejectCode.PICTURE_ANIMATED.because("The WebP file is animated; upload a still picture");
    }
}
