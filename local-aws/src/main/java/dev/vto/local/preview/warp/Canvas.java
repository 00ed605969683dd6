package dev.vto.local.preview.warp;

import dev.vto.local.preview.geometry.Strip;
import dev.vto.local.preview.raster.Masks;
import dev.vto.local.preview.raster.Scope;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** The new garment on an otherwise empty sheet of the person's picture size: colours (3 bytes a pixel, BGR) and alpha (1 byte). */
public final class Canvas {

    private final Size size;
    private final double scale;
    private final byte[] colours;
    private final byte[] alpha;

    /**
     * @param size in pixels
     * @param scale side of this canvas over that of the person at work size
     */
    public Canvas(Size size, double scale) {
        this.size = size;
        this.scale = scale;
        this.colours = new byte[(int) size.area() * 3];
        this.alpha = new byte[(int) size.area()];
    }

    public byte[] colours() {
        return colours;
    }

    public byte[] alpha() {
        return alpha;
    }

    public Size size() {
        return size;
    }

    /** Draws a layer over what is there. */
    public void draw(Layer layer, Texture texture) {
        Strip target = scale == 1 ? layer.target() : layer.target().enlarged(scale);
        TriangleMap map = new TriangleMap(layer.source().enlarged(texture.scale()), target, size);
        Rect area = map.area();
        if (area.width == 0 || area.height == 0) {
            return;
        }
        try (Scope scope = new Scope()) {
            Mat x = plane(scope, map.sourceX(), area);
            Mat y = plane(scope, map.sourceY(), area);
            byte[] layerColours = Masks.bytes(texture.remapped(scope, texture.colours(), x, y, true));
            byte[] layerAlpha = Masks.bytes(texture.remapped(scope, texture.alpha(), x, y, false));
            byte[] allowed = Masks.bytes(scope.copy(scope.part(enlarged(scope, layer.allowed()), area)));
            for (int row = 0; row < area.height; row++) {
                int to = (area.y + row) * (int) size.width + area.x;
                for (int col = 0; col < area.width; col++) {
                    int from = row * area.width + col;
                    blend(
                            to + col,
                            layerColours,
                            from,
                            (layerAlpha[from] & 255) / 255.0 * ((allowed[from] & 255) / 255.0));
                }
            }
        }
    }

    private void blend(int pixel, byte[] colour, int from, double top) {
        if (top <= 0) {
            return;
        }
        double below = (alpha[pixel] & 255) / 255.0 * (1 - top);
        double sum = top + below;
        for (int c = 0; c < 3; c++) {
            double mixed = (colour[3 * from + c] & 255) * top + (colours[3 * pixel + c] & 255) * below;
            colours[3 * pixel + c] = (byte) Math.round(mixed / sum);
        }
        alpha[pixel] = (byte) Math.round(255 * sum);
    }

    private static Mat plane(Scope scope, float[] values, Rect area) {
        Mat out = scope.track(new Mat(area.height, area.width, CvType.CV_32F));
        out.put(0, 0, values);
        return out;
    }

    private Mat enlarged(Scope scope, Mat mask) {
        if (scale == 1) {
            return mask;
        }
        Mat out = scope.mat();
        Imgproc.resize(mask, out, size, 0, 0, Imgproc.INTER_LINEAR);
        return out;
    }
}
