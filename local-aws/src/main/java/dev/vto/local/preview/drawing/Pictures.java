package dev.vto.local.preview.drawing;

import dev.vto.local.preview.PreviewRefused;
import dev.vto.local.preview.PreviewRefused.Reason;
import dev.vto.local.preview.raster.Scope;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;

/** Decodes and encodes picture files. */
final class Pictures {

    /** Level of PNG compression: files a tenth larger than at the default, in a third of the time. */
    private static final int FAST = 1;

    private Pictures() {}

    /** @return 8UC3; transparency is dropped */
    static Mat decode(Scope scope, byte[] file, String name) {
        return decode(scope, file, Imgcodecs.IMREAD_COLOR, name);
    }

    /** @return 8UC3, or 8UC4 when the file has an alpha channel */
    static Mat decodeWithAlpha(Scope scope, byte[] file, String name) {
        Mat picture = decode(scope, file, Imgcodecs.IMREAD_UNCHANGED, name);
        return picture.type() == CvType.CV_8UC4 ? picture : decode(scope, file, name);
    }

    private static Mat decode(Scope scope, byte[] file, int mode, String name) {
        Mat picture;
        try {
            picture = scope.track(Imgcodecs.imdecode(scope.track(new MatOfByte(file)), mode));
        } catch (CvException e) {
            throw new PreviewRefused(Reason.UNREADABLE_PICTURE, "The " + name + " cannot be decoded.");
        }
        if (picture.empty()) {
            throw new PreviewRefused(
                    Reason.UNREADABLE_PICTURE, "The " + name + " is not a picture this engine can decode.");
        }
        return picture;
    }

    static byte[] png(Scope scope, Mat picture) {
        MatOfByte out = scope.track(new MatOfByte());
        MatOfInt how = scope.track(new MatOfInt(Imgcodecs.IMWRITE_PNG_COMPRESSION, FAST));
        if (!Imgcodecs.imencode(".png", picture, out, how)) {
            throw new IllegalStateException("The picture cannot be encoded as PNG.");
        }
        return out.toArray();
    }
}
