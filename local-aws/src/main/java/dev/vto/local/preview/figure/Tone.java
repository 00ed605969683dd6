package dev.vto.local.preview.figure;

import java.util.Arrays;
import java.util.Optional;

/** A colour in OpenCV's 8-bit Lab: lightness 0 to 255, a and b around zero. */
public record Tone(double lightness, double a, double b) {

    /** The median of those pixels of a Lab picture (8UC3 as bytes) that are set in the mask; empty below {@code least} pixels. */
    public static Optional<Tone> median(byte[] lab, byte[] mask, int least) {
        int count = 0;
        for (byte m : mask) {
            if (m != 0) {
                count++;
            }
        }
        if (count < Math.max(1, least)) {
            return Optional.empty();
        }
        return Optional.of(new Tone(
                median(lab, mask, 0, count), median(lab, mask, 1, count) - 128, median(lab, mask, 2, count) - 128));
    }

    private static double median(byte[] lab, byte[] mask, int channel, int count) {
        int[] values = new int[count];
        int k = 0;
        for (int i = 0; i < mask.length; i++) {
            if (mask[i] != 0) {
                values[k++] = lab[3 * i + channel] & 255;
            }
        }
        Arrays.sort(values);
        return values[count / 2];
    }
}
