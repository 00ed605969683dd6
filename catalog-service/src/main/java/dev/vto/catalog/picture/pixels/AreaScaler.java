package dev.vto.catalog.picture.pixels;

import java.util.Arrays;

/**
 * Scales down by averaging: each pixel of the result is the mean of the area it covers, so that fine patterns become
 * grey and not moiré. One pass over the rows; needs no second picture of full size.
 */
final class AreaScaler {

    private AreaScaler() {}

    /**
     * The picture at the wanted size.
     *
     * @param width at most the picture's own
     * @param height at most the picture's own
     * @return {@code width * height * bands} samples
     */
    static byte[] scale(Rows rows, int width, int height) {
        int bands = rows.bands();
        float[] source = new float[rows.width() * bands];
        float[] narrow = rows.width() == width ? source : new float[width * bands];
        float[] sum = new float[width * bands];
        byte[] result = new byte[width * height * bands];
        double perRow = (double) rows.height() / height;
        int target = 0;
        for (int y = 0; y < rows.height(); y++) {
            rows.read(y, source);
            if (narrow != source) {
                average(source, rows.width(), narrow, width, bands);
            }
            double end = perRow * (target + 1);
            double inside = Math.min(1, end - y);
            add(sum, narrow, (float) inside);
            if (y + 1 >= end - 1e-6 && target < height) {
                write(sum, (float) perRow, result, target++ * sum.length);
                Arrays.fill(sum, 0);
                add(sum, narrow, (float) (1 - inside));
            }
        }
        return result;
    }

    private static void average(float[] source, int sourceWidth, float[] into, int width, int bands) {
        double perColumn = (double) sourceWidth / width;
        float scale = (float) (1 / perColumn);
        for (int x = 0; x < width; x++) {
            double from = x * perColumn;
            double to = Math.min(from + perColumn, sourceWidth);
            for (int band = 0; band < bands; band++) {
                float sum = 0;
                for (int at = (int) from; at < to; at++) {
                    float covered = (float) (Math.min(at + 1, to) - Math.max(at, from));
                    sum += source[at * bands + band] * covered;
                }
                into[x * bands + band] = sum * scale;
            }
        }
    }

    private static void add(float[] sum, float[] row, float weight) {
        if (weight > 0) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += row[i] * weight;
            }
        }
    }

    private static void write(float[] sum, float divisor, byte[] result, int at) {
        for (int i = 0; i < sum.length; i++) {
            result[at + i] = (byte) Math.clamp(Math.round(sum[i] / divisor), 0, 255);
        }
    }
}
