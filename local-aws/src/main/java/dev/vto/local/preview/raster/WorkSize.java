package dev.vto.local.preview.raster;

import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** The size at which pictures are analysed: 1024 pixels on the longer side, never enlarged. */
public final class WorkSize {

    public static final int LONG_SIDE = 1024;

    private WorkSize() {}

    /** The picture itself when it is small enough, else a reduced copy of the same type. */
    public static Mat reduced(Scope scope, Mat picture) {
        double scale = (double) LONG_SIDE / Math.max(picture.width(), picture.height());
        if (scale >= 1) {
            return picture;
        }
        Mat out = scope.mat();
        Imgproc.resize(picture, out, new Size(), scale, scale, Imgproc.INTER_AREA);
        return out;
    }
}
