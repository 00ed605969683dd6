package dev.vto.catalog.picture.scan;

import dev.vto.catalog.refusal.PictureRefused;
import dev.vto.catalog.refusal.RejectCode;
import java.io.ByteArrayOutputStream;

/** Walks the segments of a JPEG file. Keeps tables, frame, scans, JFIF, Adobe's colour marker and the ICC profile. */
final class JpegScan {
    private static final int SOF0 = 0xC0;
    private static final int SOF2 = 0xC2;
    private static final int DHT = 0xC4;
    private static final int JPG = 0xC8;
    private static final int DAC = 0xCC;
    private static final int SOF15 = 0xCF;
    private static final int RST0 = 0xD0;
    private static final int RST7 = 0xD7;
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COM = 0xFE;
    private static final int TEM = 0x01;
    private static final String EXIF = "Exif\0\0";

    /* Each scan of a progressive picture costs a pass over all of it; encoders make about ten. */
    private static final int MOST_SCANS = 100;
    private static final int MOST_PROFILE_BYTES = 4 << 20;

    private final Bytes file;
    private final ByteArrayOutputStream kept;
    private int at = 2;
    private int width;
    private int height;
    private int components;
    private int orientation = 1;
    private int scans;
    private int profileBytes;
    private long coded;
    private boolean clean = true;
    private boolean kindOfInksTold;

    JpegScan(byte[] file) {
        this.file = new Bytes(file);
        this.kept = new ByteArrayOutputStream(file.length);
    }

    Scan scan() throws PictureRefused {
        kept.write(file.data(), 0, 2);
        int marker = marker();
        while (marker != EOI) {
            if (marker != TEM && (marker < RST0 || marker > SOI)) {
                segment(marker);
            }
            marker = marker();
        }
        kept.write(0xFF);
        kept.write(EOI);
        if (scans == 0) {
            throw Scan.truncated("it has no picture data");
        }
        if (components == 4 && !kindOfInksTold) {
            throw RejectCode.UNSUPPORTED_FORMAT.because(
                    "The JPEG has four colour components and does not tell which (no Adobe marker); save it as an RGB JPEG");
        }
        // each block of 8 x 8 pixels takes a bit at the very least
        if ((long) width * height / 64 > coded * 8) {
            throw Scan.truncated(coded + " bytes cannot hold " + width + " x " + height + " pixels");
        }
        boolean direct = components == 3 && profileBytes == 0;
        var header = new PictureHeader(
                PictureFormat.JPEG,
                width,
                height,
                orientation,
                components,
                8,
                direct,
                false,
                clean && at == file.length());
        return new Scan(header, kept.toByteArray(), null);
    }

    private int marker() throws PictureRefused {
        while (at + 1 < file.length()) {
            if (file.u8(at) == 0xFF && file.u8(at + 1) != 0xFF && file.u8(at + 1) != 0) {
                at += 2;
                return file.u8(at - 1);
            }
            at++;
        }
        throw Scan.truncated("its end marker is missing");
    }

    private void segment(int marker) throws PictureRefused {
        if (at + 2 > file.length() || at + Math.max(2, file.u16(at)) > file.length()) {
            throw Scan.truncated("a segment reaches past its end");
        }
        int length = Math.max(2, file.u16(at));
        int data = at + 2;
        at += length;
        if (marker == SOS) {
            keep(marker, length);
            codedData();
        } else if (marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC) {
            frame(marker, data, length - 2);
            keep(marker, length);
        } else if (marker >= APP0 && marker <= APP15 || marker == COM) {
            application(marker, data, length);
        } else {
            keep(marker, length);
        }
    }

    private void frame(int marker, int data, int length) throws PictureRefused {
        if (length < 6 || components != 0) {
            throw Scan.corrupt("its frame header is not one");
        }
        if (marker > SOF2 || file.u8(data) != 8) {
            throw RejectCode.UNSUPPORTED_FORMAT.because(
                    "The JPEG is coded in a rare way (lossless, arithmetic or more than 8 bits); save it as a plain JPEG");
        }
        height = file.u16(data + 1);
        width = file.u16(data + 3);
        components = file.u8(data + 5);
        if (components != 1 && components != 3 && components != 4) {
            throw Scan.corrupt("it declares " + components + " colour components");
        }
    }

    private void application(int marker, int data, int length) {
        int bytes = length - 2;
        if (marker == APP0 && file.is(data, "JFIF\0")) {
            keep(marker, length);
        } else if (marker == APP14 && file.is(data, "Adobe")) {
            kindOfInksTold = true;
            keep(marker, length);
        } else if (marker == APP2 && file.is(data, "ICC_PROFILE\0") && profileBytes + bytes <= MOST_PROFILE_BYTES) {
            profileBytes += bytes;
            keep(marker, length);
        } else {
            clean = false;
            if (marker == APP1 && bytes > EXIF.length() && file.is(data, EXIF)) {
                orientation = ExifOrientation.read(file, data + EXIF.length(), bytes - EXIF.length());
            }
        }
    }

    private void codedData() throws PictureRefused {
        scans++;
        if (components == 0 || scans > MOST_SCANS) {
            throw Scan.corrupt(
                    components == 0 ? "it has no frame header" : "it has more than " + MOST_SCANS + " scans");
        }
        int begin = at;
        while (at + 1 < file.length() && !markerHere()) {
            at++;
        }
        kept.write(file.data(), begin, at - begin);
        coded += at - begin;
    }

    private boolean markerHere() {
        int next = file.u8(at + 1);
        return file.u8(at) == 0xFF && next != 0 && next != 0xFF && (next < RST0 || next > RST7);
    }

    private void keep(int marker, int length) {
        kept.write(0xFF);
        kept.write(marker);
        kept.write(file.data(), at - length, length);
    }
}
