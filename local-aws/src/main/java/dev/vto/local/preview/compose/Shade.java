package dev.vto.local.preview.compose;

import static dev.vto.local.preview.geometry.Range.clamp;

import dev.vto.local.preview.person.Person;
import dev.vto.local.preview.raster.Masks;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** Light and folds of the garment worn now, as a factor on the colours of the new one. */
final class Shade {

    private static final double LIGHT_SIGMA = 0.09;
    private static final double FOLD_SIGMA = 0.008;
    private static final double LIGHT_STRENGTH = 0.6;
    private static final double FOLD_STRENGTH = 0.9;

    /** A pattern must not pass for light, a large print even less. */
    private static final double LIGHT_STRENGTH_PATTERNED = 0.35;

    private static final double LIGHT_STRENGTH_PRINTED = 0.2;
    private static final double PRINTED = 0.2;

    /** Keeps the noise of dark clothes from becoming strong ratios. */
    private static final double OFFSET = 14;

    private Shade() {}

    /** @return factor for every pixel of the person's picture, 32FC1, around 1; 1 where nothing is worn */
    static Mat of(Person person, Masks masks) {
        double torso = person.frame().torso();
        Mat grey = masks.scope().mat();
        Imgproc.cvtColor(person.picture(), grey, Imgproc.COLOR_BGR2GRAY);
        grey.convertTo(grey, CvType.CV_32F);
        Mat inside = masks.eroded(person.garment(), 2);
        float[] light = floats(blurredInside(grey, inside, LIGHT_SIGMA * torso, masks));
        float[] fold = floats(blurredInside(grey, inside, Math.max(1.2, FOLD_SIGMA * torso), masks));
        float[] known = floats(masks.blurred(unit(inside, masks), LIGHT_SIGMA * torso * 0.5));
        double mean = Math.max(8, Core.mean(grey, inside).val[0]);
        double lightStrength = !person.patterned()
                ? LIGHT_STRENGTH
                : person.texture() > PRINTED ? LIGHT_STRENGTH_PRINTED : LIGHT_STRENGTH_PATTERNED;
        double foldStrength = person.patterned() ? 0 : FOLD_STRENGTH;
        float[] factor = new float[light.length];
        for (int i = 0; i < factor.length; i++) {
            double byLight = clamp((light[i] + OFFSET) / (mean + OFFSET), 0.55, 1.35);
            double byFold = clamp((fold[i] + OFFSET) / (light[i] + OFFSET), 0.6, 1.3);
            double weight = Math.min(1, known[i] * 3);
            factor[i] = (float) (1 + weight * (Math.pow(byLight, lightStrength) * Math.pow(byFold, foldStrength) - 1));
        }
        Mat out = masks.scope().track(new Mat(masks.size(), CvType.CV_32F));
        out.put(0, 0, factor);
        return out;
    }

    /** Gaussian blur of values (32FC1) that takes only pixels inside the mask into account. */
    static Mat blurredInside(Mat values, Mat mask, double sigma, Masks masks) {
        Mat weight = unit(mask, masks);
        Mat weighted = masks.scope().mat();
        Core.multiply(values, weight, weighted);
        Mat sum = masks.blurred(weighted, sigma);
        Mat weights = masks.blurred(weight, sigma);
        Core.add(weights, new Scalar(1e-4), weights);
        Core.divide(sum, weights, sum);
        return sum;
    }

    private static Mat unit(Mat mask, Masks masks) {
        Mat out = masks.scope().mat();
        mask.convertTo(out, CvType.CV_32F, 1 / 255.0);
        return out;
    }

    static float[] floats(Mat values) {
        float[] out = new float[(int) values.total()];
        values.get(0, 0, out);
        return out;
    }
}
