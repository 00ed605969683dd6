package dev.vto.local.preview.compose;

import dev.vto.local.preview.fit.Fit;
import dev.vto.local.preview.layout.Layout;
import dev.vto.local.preview.person.Person;
import dev.vto.local.preview.product.Product;
import dev.vto.local.preview.raster.Masks;
import dev.vto.local.preview.raster.Scope;
import dev.vto.local.preview.warp.Canvas;
import dev.vto.local.preview.warp.Layer;
import dev.vto.local.preview.warp.Texture;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Draws a fitted garment into the full-size source picture. */
public final class Painter {

    private static final double FEATHER = 1;

    private Painter() {}

    /**
     * @param source 8UC3, full size
     * @param permitted where pixels may change, 8UC1 of full size, 0 to 255
     * @param feather softness of edges in pixels of work size; at least 1
     * @param scope owns the result
     */
    public static Drawing paint(
            Mat source, Person person, Product product, Fit fit, Mat permitted, double feather, Scope scope) {
        try (Scope local = new Scope()) {
            Masks work = new Masks(local, person.picture().size());
            Masks full = new Masks(local, source.size());
            double scale = (double) source.width() / person.picture().width();
            Canvas small = draw(product, fit, work.size(), 1);
            Leftovers leftovers = Leftovers.cover(person, fit, small, work);
            Canvas large = scale == 1 ? small : draw(product, fit, full.size(), scale);
            Drawing drawing = new Compositor(source, full)
                    .mix(
                            large,
                            leftovers,
                            Shade.of(person, work),
                            permitted,
                            Math.max(FEATHER, feather) * Math.max(1, scale * 0.7));
            Mat garment = local.mat();
            Imgproc.resize(person.garment(), garment, source.size(), 0, 0, Imgproc.INTER_NEAREST);
            Core.bitwise_and(garment, full.above(permitted, 0), garment);
            return new Drawing(
                    local.handOver(drawing.picture(), scope),
                    local.handOver(drawing.change(), scope),
                    local.handOver(full.or(garment, drawing.change()), scope));
        }
    }

    private static Canvas draw(Product product, Fit fit, Size size, double scale) {
        try (Scope scope = new Scope()) {
            boolean worn = product.layout() instanceof Layout.Upper upper && upper.worn();
            double wanted = Texture.wantedBy(fit.layers().getFirst(), scale);
            Texture texture = Texture.of(scope, product, wanted, worn);
            Canvas canvas = new Canvas(size, scale);
            for (Layer layer : fit.layers()) {
                canvas.draw(layer, texture);
            }
            return canvas;
        }
    }
}
