package dev.vto.local.preview;

import dev.vto.local.preview.figure.BodyRegion;
import dev.vto.local.preview.figure.Frame;
import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.person.Person;
import dev.vto.local.preview.person.PersonAnalysis;
import dev.vto.local.preview.pose.Pose;
import dev.vto.local.preview.pose.PoseFinder;
import dev.vto.local.preview.product.Product;
import dev.vto.local.preview.product.ProductAnalysis;
import dev.vto.local.preview.raster.Masks;
import dev.vto.local.preview.raster.Scope;
import dev.vto.local.preview.raster.WorkSize;
import java.util.List;
import java.util.Locale;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfFloat;
import org.opencv.core.MatOfInt;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/**
 * How good a try-on is without a reference picture, at work size.
 *
 * @param oldLeft percent of the old garment that looks unchanged
 * @param spill percent of the changed pixels that lie beside the person
 * @param headChanged percent of the head that looks changed
 * @param handsChanged percent of the bare hands that looks changed
 * @param colourDistance between product and drawn garment, 0 to 1 (Bhattacharyya, Lab without lightness)
 */
record Measures(double oldLeft, double spill, double headChanged, double handsChanged, double colourDistance) {

    /** Below this colour difference a pixel looks the same. */
    private static final double SEEN = 6;

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "old %.1f spill %.1f head %.1f hands %.1f colour %.3f",
                oldLeft,
                spill,
                headChanged,
                handsChanged,
                colourDistance);
    }

    static Measures of(byte[] sourceFile, byte[] productFile, byte[] resultFile, BodyRegion region) {
        try (Scope scope = new Scope();
                PoseFinder poses = new PoseFinder()) {
            PersonAnalysis persons = new PersonAnalysis(poses);
            Mat source = WorkSize.reduced(scope, decode(scope, sourceFile, Imgcodecs.IMREAD_COLOR));
            Mat result = WorkSize.reduced(scope, decode(scope, resultFile, Imgcodecs.IMREAD_COLOR));
            Mat picture = decode(scope, productFile, Imgcodecs.IMREAD_UNCHANGED);
            try (Person person = persons.analyse(source, region).orElseThrow();
                    Product product = new ProductAnalysis(persons)
                            .analyse(picture, region, false)
                            .orElseThrow()) {
                return of(person, product, source, result, new Masks(scope, source.size()));
            }
        }
    }

    private static Measures of(Person person, Product product, Mat source, Mat result, Masks masks) {
        Mat changed = changed(source, result, masks);
        Mat same = masks.not(changed);
        Mat nearPerson =
                masks.dilated(person.silhouette(), 0.03 * person.frame().torso());
        Mat hands = masks.minus(masks.and(person.hands().hands(), person.skin().mask()), person.garment());
        Mat head = masks.minus(person.head().mask(), person.garment());
        Mat lab = lab(result, masks.scope());
        Mat productLab = lab(product.original(), masks.scope());
        Mat cutOut = masks.scope().mat();
        Imgproc.resize(product.cutOut(), cutOut, product.original().size(), 0, 0, Imgproc.INTER_NEAREST);
        Mat drawn = masks.and(changed, person.garment());
        Mat front = masks.and(drawn, torsoFront(person, masks));
        return new Measures(
                percent(masks.and(person.garment(), same), person.garment()),
                percent(masks.minus(changed, nearPerson), changed),
                percent(masks.and(head, changed), head),
                percent(masks.and(hands, changed), hands),
                Imgproc.compareHist(
                        colours(productLab, cutOut, masks.scope()),
                        colours(lab, Masks.count(front) < 50 ? drawn : front, masks.scope()),
                        Imgproc.HISTCMP_BHATTACHARYYA));
    }

    private static Mat torsoFront(Person person, Masks masks) {
        Frame f = person.frame();
        Pose pose = person.pose();
        return masks.polygon(
                f.moved(f.armpits()[0], 0.04, 0),
                f.moved(f.armpits()[1], -0.04, 0),
                Vec.between(f.armpits()[1], pose.hip(1), 0.9),
                Vec.between(f.armpits()[0], pose.hip(0), 0.9));
    }

    private static Mat changed(Mat source, Mat result, Masks masks) {
        byte[] a = Masks.bytes(lab(source, masks.scope()));
        byte[] b = Masks.bytes(lab(result, masks.scope()));
        byte[] out = new byte[a.length / 3];
        for (int i = 0; i < out.length; i++) {
            double l = ((a[3 * i] & 255) - (b[3 * i] & 255)) * 100 / 255.0;
            double da = (a[3 * i + 1] & 255) - (b[3 * i + 1] & 255);
            double db = (a[3 * i + 2] & 255) - (b[3 * i + 2] & 255);
            out[i] = (byte) (Math.sqrt(l * l + da * da + db * db) > SEEN ? 255 : 0);
        }
        Mat mask = masks.empty();
        mask.put(0, 0, out);
        return mask;
    }

    private static Mat colours(Mat lab, Mat mask, Scope scope) {
        Mat out = scope.mat();
        Imgproc.calcHist(
                List.of(lab),
                scope.track(new MatOfInt(1, 2)),
                mask,
                out,
                scope.track(new MatOfInt(64, 64)),
                scope.track(new MatOfFloat(0, 256, 0, 256)));
        Imgproc.GaussianBlur(out, out, new Size(0, 0), 2);
        Core.normalize(out, out, 1, 0, Core.NORM_L1);
        return out;
    }

    private static double percent(Mat part, Mat whole) {
        return 100.0 * Masks.count(part) / Math.max(1, Masks.count(whole));
    }

    private static Mat lab(Mat picture, Scope scope) {
        Mat out = scope.mat();
        Imgproc.cvtColor(picture, out, Imgproc.COLOR_BGR2Lab);
        return out;
    }

    static Mat decode(Scope scope, byte[] file, int mode) {
        Mat out = scope.track(Imgcodecs.imdecode(scope.track(new MatOfByte(file)), mode));
        if (out.depth() != CvType.CV_8U) {
            throw new IllegalArgumentException("8 bits a channel only");
        }
        return out;
    }
}
