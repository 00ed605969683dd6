package dev.vto.local.preview.warp;

import dev.vto.local.preview.product.Product;
import dev.vto.local.preview.raster.GrownColours;
import dev.vto.local.preview.raster.Masks;
import dev.vto.local.preview.raster.Scope;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The pixels of a product at the resolution they are needed in.
 *
 * @param colours 8UC3; the garment's colours grown over its surroundings, so that no background bleeds in at the edge
 * @param alpha 8UC1, 0 to 255
 * @param scale side of this texture over that of the product at work size
 */
public record Texture(Mat colours, Mat alpha, double scale) {

    /** A reduction of the picture is worth while from here on; above it remapping alone looks clean. */
    private static final double REDUCE_BELOW = 0.85;

    /** Some finer than the target, or remapping blurs. */
    private static final double FINER = 1.15;

    /** Pixels of the cut-out's rim that are a mixture of garment and background. */
    private static final int MIXED_RIM = 2;

    /**
     * @param wanted pixels of the canvas per pixel of the product at work size
     * @param worn cut out of a photo of a person, where the rim is thinner
     */
    public static Texture of(Scope scope, Product product, double wanted, boolean worn) {
        double scale = Math.min(product.enlargement(), wanted * FINER);
        Mat colours = product.original();
        if (scale < REDUCE_BELOW * product.enlargement()) {
            double k = scale / product.enlargement();
            colours = scope.mat();
            Imgproc.resize(product.original(), colours, new Size(), k, k, Imgproc.INTER_AREA);
        }
        Mat alpha = scope.mat();
        boolean larger = colours.width() > product.cutOut().width();
        Imgproc.resize(
                product.cutOut(), alpha, colours.size(), 0, 0, larger ? Imgproc.INTER_CUBIC : Imgproc.INTER_AREA);
        double actual = (double) colours.width() / product.cutOut().width();
        Masks masks = new Masks(scope, colours.size());
        alpha = masks.eroded(masks.above(alpha, 127), worn ? 1 : Math.max(MIXED_RIM, MIXED_RIM * actual));
        return new Texture(
                GrownColours.of(masks, colours, alpha), masks.blurred(alpha, Math.max(0.7, 0.7 * actual)), actual);
    }

    /** How many canvas pixels a layer gives to each pixel of the product at work size, along its edges. */
    public static double wantedBy(Layer layer, double canvasScale) {
        return layer.target().edgeLength() * canvasScale / layer.source().edgeLength();
    }

    Mat remapped(Scope scope, Mat picture, Mat mapX, Mat mapY, boolean extended) {
        Mat out = scope.mat();
        int border = extended ? Core.BORDER_REPLICATE : Core.BORDER_CONSTANT;
        Imgproc.remap(picture, out, mapX, mapY, Imgproc.INTER_LINEAR, border);
        return out;
    }
}
