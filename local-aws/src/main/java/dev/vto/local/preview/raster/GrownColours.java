package dev.vto.local.preview.raster;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Lets the colours inside a mask grow over everything outside it: each pixel takes the colour of the nearest one inside. */
public final class GrownColours {

    private GrownColours() {}

    /** @return 8UC3 of the same size; the picture itself when the mask is empty */
    public static Mat of(Masks masks, Mat picture, Mat mask) {
        Scope scope = masks.scope();
        Mat outside = scope.mat();
        Imgproc.threshold(mask, outside, 127, 255, Imgproc.THRESH_BINARY_INV);
        int n = (int) outside.total();
        if (Core.countNonZero(outside) == n) {
            return picture;
        }
        Mat labels = scope.mat();
        Imgproc.distanceTransformWithLabels(outside, scope.mat(), labels, Imgproc.DIST_L2, 5, Imgproc.DIST_LABEL_PIXEL);
        int[] label = new int[n];
        labels.get(0, 0, label);
        byte[] isOutside = Masks.bytes(outside);
        byte[] colours = Masks.bytes(picture);
        int[] pixelOfLabel = pixelOfLabel(label, isOutside);
        for (int i = 0; i < n; i++) {
            if (isOutside[i] != 0) {
                System.arraycopy(colours, 3 * pixelOfLabel[label[i]], colours, 3 * i, 3);
            }
        }
        Mat out = scope.track(new Mat(picture.size(), CvType.CV_8UC3));
        out.put(0, 0, colours);
        return out;
    }

    private static int[] pixelOfLabel(int[] label, byte[] isOutside) {
        int highest = 0;
        for (int l : label) {
            highest = Math.max(highest, l);
        }
        int[] pixel = new int[highest + 1];
        for (int i = 0; i < label.length; i++) {
            if (isOutside[i] == 0) {
                pixel[label[i]] = i;
            }
        }
        return pixel;
    }
}
