package dev.vto.local.preview.compose;

import static dev.vto.local.preview.geometry.Range.clamp;

import dev.vto.local.preview.raster.Masks;
import dev.vto.local.preview.warp.Canvas;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Mixes the drawn garment and the painted places into the source picture at its full size. Untouched pixels are copied. */
final class Compositor {

    /** Less of the garment than this is not drawn at all. */
    private static final double LEAST_ALPHA = 0.02;

    /** Softening may only take from the garment's edge, hardly add to it: a halo outside is seen, a thin edge is not. */
    private static final int MOST_ADDED = 90;

    private final Mat source;
    private final Masks masks;

    /** @param source 8UC3, full size */
    Compositor(Mat source, Masks masks) {
        this.source = source;
        this.masks = masks;
    }

    /**
     * @param canvas at full size; its grown parts are added here
     * @param shade 32FC1 of work size
     * @param permitted where pixels may change at all, 8UC1 of full size, 0 to 255
     * @param feather softness of the garment's edge in pixels
     */
    Drawing mix(Canvas canvas, Leftovers leftovers, Mat shade, Mat permitted, double feather) {
        Size size = source.size();
        byte[] grown = Masks.bytes(enlarged(leftovers.grown(), size));
        byte[] grownMask = Masks.bytes(enlarged(leftovers.grownMask(), size));
        byte[] colours = canvas.colours();
        byte[] alpha = canvas.alpha();
        for (int i = 0; i < alpha.length; i++) {
            if ((grownMask[i] & 255) > 127) {
                System.arraycopy(grown, 3 * i, colours, 3 * i, 3);
                alpha[i] = (byte) 255;
            }
        }
        Mat alphaMat = masks.empty();
        alphaMat.put(0, 0, alpha);
        byte[] soft = Masks.bytes(masks.blurred(alphaMat, feather));
        byte[] base = Masks.bytes(enlarged(leftovers.base(), size));
        byte[] painted = Masks.bytes(enlarged(leftovers.painted(), size));
        byte[] permit = Masks.bytes(permitted);
        float[] factor = Shade.floats(enlarged(shade, size));
        byte[] out = Masks.bytes(source);
        byte[] changed = new byte[alpha.length];
        for (int i = 0; i < alpha.length; i++) {
            double permission = (permit[i] & 255) / 255.0;
            double paint = (painted[i] & 255) / 255.0 * permission;
            double garment = Math.min(soft[i] & 255, (alpha[i] & 255) + MOST_ADDED) / 255.0 * permission;
            garment = garment < LEAST_ALPHA ? 0 : garment;
            if (paint == 0 && garment == 0) {
                continue;
            }
            changed[i] = (byte) 255;
            for (int c = 3 * i; c < 3 * i + 3; c++) {
                double below = (base[c] & 255) * paint + (out[c] & 255) * (1 - paint);
                double above = clamp((colours[c] & 255) * factor[i], 0, 255);
                out[c] = (byte) Math.round(above * garment + below * (1 - garment));
            }
        }
        Mat picture = masks.scope().track(new Mat(size, CvType.CV_8UC3));
        picture.put(0, 0, out);
        Mat change = masks.empty();
        change.put(0, 0, changed);
        return new Drawing(picture, change, change);
    }

    private Mat enlarged(Mat picture, Size size) {
        if (picture.size().equals(size)) {
            return picture;
        }
        Mat out = masks.scope().mat();
        Imgproc.resize(picture, out, size, 0, 0, Imgproc.INTER_LINEAR);
        return out;
    }
}
