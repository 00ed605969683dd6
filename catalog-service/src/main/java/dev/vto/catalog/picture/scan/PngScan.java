package dev.vto.catalog.picture.scan;

import dev.vto.catalog.refusal.PictureRefused;
import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/** Walks the chunks of a PNG file. Keeps header, palette, transparency and pixels; hands out the ICC profile. */
final class PngScan {
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final Set<String> HARMLESS = Set.of("sRGB", "gAMA", "cHRM", "pHYs", "sBIT", "bKGD", "hIST", "tIME");

    /* Deflate cannot do better than this. */
    private static final int BEST_COMPRESSION = 1032;

    private final Bytes file;
    private final ByteArrayOutputStream kept;
    private int at = SIGNATURE;
    private int width;
    private int height;
    private int bits;
    private int colourType = -1;
    private int orientation = 1;
    private boolean transparency;
    private boolean clean = true;
    private boolean ended;
    private long coded;
    private byte[] profile;

    PngScan(byte[] file) {
        this.file = new Bytes(file);
        this.kept = new ByteArrayOutputStream(file.length);
    }

    Scan scan() throws PictureRefused {
        kept.write(file.data(), 0, SIGNATURE);
        while (!ended) {
            chunk();
        }
        long row = ((long) width * channels() * bits + 7) / 8 + 1;
        if (row * height > coded * BEST_COMPRESSION) {
            throw Scan.truncated(coded + " bytes cannot hold " + width + " x " + height + " pixels");
        }
        boolean alpha = transparency || (colourType & 4) != 0;
        var header = new PictureHeader(
                PictureFormat.PNG,
                width,
                height,
                orientation,
                channels(),
                bits,
                colourType == 2 && bits == 8 && !alpha && profile == null,
                alpha,
                clean && at == file.length());
        return new Scan(header, kept.toByteArray(), profile);
    }

    private void chunk() throws PictureRefused {
        if (at + AROUND > file.length() || file.u32(at) > file.length() - at - AROUND) {
            throw Scan.truncated(coded == 0 ? "it has no picture data" : "its end marker is missing");
        }
        int length = (int) file.u32(at);
        int data = at + 8;
        String type = file.text(at + 4, 4);
        if (colourType < 0 && !type.equals("IHDR")) {
            throw Scan.corrupt("it does not begin with a header");
        }
        if (NEEDED.contains(type)) {
            checkSum(type, data, length);
            kept.write(file.data(), at, length + AROUND);
        }
        switch (type) {
            case "IHDR" -> header(data, length);
            case "IDAT" -> coded += length;
            case "tRNS" -> transparency = true;
            case "IEND" -> ended = true;
            case "iCCP" -> {
                profile = PngProfile.read(file, data, length);
                clean &= profile != null;
            }
            case "eXIf" -> {
                clean = false;
                orientation = ExifOrientation.read(file, data, length);
            }
            default -> clean &= NEEDED.contains(type) || HARMLESS.contains(type);
        }
        at += length + AROUND;
    }

    private void header(int data, int length) throws PictureRefused {
        if (length != 13 || colourType >= 0) {
            throw Scan.corrupt("its header is not one");
        }
        // more than an int holds becomes negative and is refused as no size
        width = (int) file.u32(data);
        height = (int) file.u32(data + 4);
        bits = file.u8(data + 8);
        colourType = file.u8(data + 9);
        boolean known =
                switch (colourType) {
                    case 0 -> Set.of(1, 2, 4, 8, 16).contains(bits);
                    case 3 -> Set.of(1, 2, 4, 8).contains(bits);
                    case 2, 4, 6 -> bits == 8 || bits == 16;
                    default -> false;
                };
        if (!known || file.u16(data + 10) != 0 || file.u8(data + 12) > 1) {
            throw Scan.corrupt("its header declares what PNG does not know");
        }
    }

    private void checkSum(String type, int data, int length) throws PictureRefused {
        CRC32 sum = new CRC32();
        sum.update(file.data(), data - 4, length + 4);
        if (sum.getValue() != file.u32(data + length)) {
            throw Scan.corrupt("the checksum of a part (" + type + ") is wrong");
        }
    }

    private int channels() {
        return switch (colourType) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
    }
}
