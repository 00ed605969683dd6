package dev.vto.local.preview.drawing;

import dev.vto.local.preview.MaskShape;
import dev.vto.local.preview.MaskSpec;
import dev.vto.local.preview.PreviewRequest;
import dev.vto.local.preview.PreviewRequest.MergeStyle;
import dev.vto.local.preview.PreviewResult;
import dev.vto.local.preview.compose.Drawing;
import dev.vto.local.preview.compose.Painter;
import dev.vto.local.preview.figure.BodyRegion;
import dev.vto.local.preview.fit.Fit;
import dev.vto.local.preview.fit.Fitting;
import dev.vto.local.preview.person.Person;
import dev.vto.local.preview.product.Product;
import dev.vto.local.preview.raster.Masks;
import dev.vto.local.preview.raster.Scope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** The course of one try-on from files to files. Not thread-safe. */
public final class TryOn implements AutoCloseable {

    private static final double SOFT_EDGE = 4;
    private static final double CRISP_EDGE = 1;
    private static final double VARIATION = 0.03;

    private final Analyses analyses = new Analyses();

    public PreviewResult draw(PreviewRequest request) {
        try (Scope scope = new Scope()) {
            Mat source = Pictures.decode(scope, request.source(), "source picture");
            Masks full = new Masks(scope, source.size());
            Mat permitted = full.full();
            Intent intent;
            switch (request.mask()) {
                case MaskSpec.GarmentMask garment -> intent = Intent.of(garment);
                case MaskSpec.PromptMask prompt -> intent = Intent.of(prompt);
                case MaskSpec.ImageMask image -> {
                    GivenMask given =
                            new GivenMask(scope, Pictures.decode(scope, image.picture(), "mask"), source.size());
                    permitted = given.permitted(full);
                    intent = Intent.of(given.region(analyses.person(request.source(), source, BodyRegion.UPPER)));
                }
            }
            Person person = analyses.person(request.source(), source, intent.region());
            Product product = analyses.product(request.reference(), intent.region());
            return draw(request, intent, source, person, product, permitted, full);
        } finally {
            analyses.forgetOldest();
        }
    }

    private static PreviewResult draw(
            PreviewRequest request,
            Intent intent,
            Mat source,
            Person person,
            Product product,
            Mat permitted,
            Masks full) {
        List<byte[]> images = new ArrayList<>();
        Mat region = full.empty();
        for (int i = 0; i < request.numberOfImages(); i++) {
            try (Scope scope = new Scope()) {
                Masks work = new Masks(scope, person.picture().size());
                Fit fit = Fitting.fit(
                        person, product, intent.region(), intent.options(request, lengthGain(request.seed(), i)), work);
                double feather = request.mergeStyle() == MergeStyle.SEAMLESS ? SOFT_EDGE : CRISP_EDGE;
                Drawing drawing = Painter.paint(source, person, product, fit, permitted, feather, scope);
                images.add(Pictures.png(scope, drawing.picture()));
                region = full.or(region, drawing.region());
            }
        }
        Optional<byte[]> mask = request.returnMask()
                ? Optional.of(Pictures.png(
                        full.scope(), full.not(shaped(region, request.mask().shape(), full))))
                : Optional.empty();
        Set<String> warnings = new LinkedHashSet<>(person.warnings());
        warnings.addAll(product.warnings());
        return new PreviewResult(List.copyOf(images), mask, List.copyOf(warnings));
    }

    /** The first image is plain; each further one is a little longer or shorter, wider or narrower. */
    private static double lengthGain(long seed, int image) {
        return image == 0 ? 1 : 1 + new SplittableRandom(seed + image).nextDouble(-VARIATION, VARIATION);
    }

    private static Mat shaped(Mat region, MaskShape shape, Masks masks) {
        if (shape != MaskShape.BOUNDING_BOX) {
            return region;
        }
        Rect box = Imgproc.boundingRect(region);
        Mat out = masks.scope().filled(region.size(), CvType.CV_8U, 0);
        Imgproc.rectangle(
                out,
                new Point(box.x, box.y),
                new Point(box.x + box.width - 1, box.y + box.height - 1),
                new Scalar(255),
                -1);
        return out;
    }

    @Override
    public void close() {
        analyses.close();
    }
}
