package dev.vto.local.preview.product;

import dev.vto.local.preview.figure.BodyRegion;
import dev.vto.local.preview.layout.FlatLower;
import dev.vto.local.preview.layout.FlatUpper;
import dev.vto.local.preview.layout.Layout;
import dev.vto.local.preview.layout.WornUpper;
import dev.vto.local.preview.person.Person;
import dev.vto.local.preview.person.PersonAnalysis;
import dev.vto.local.preview.raster.Masks;
import dev.vto.local.preview.raster.Scope;
import dev.vto.local.preview.raster.WorkSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Reads a garment from a product picture. Not thread-safe. */
public final class ProductAnalysis {

    /** With less of the picture left transparent than this, the alpha channel is not a cut-out. */
    private static final double MEANT_AS_CUT_OUT = 0.98;

    /** A mask smaller than this part of the picture is not a garment. */
    private static final double LEAST_AREA = 0.01;

    private final PersonAnalysis persons;

    public ProductAnalysis(PersonAnalysis persons) {
        this.persons = persons;
    }

    /**
     * @param picture 8UC3 or 8UC4 of any size; copied
     * @param skirt for the lower region: surely a skirt
     * @return empty when no garment can be told from the background; else to be closed by the caller
     */
    public Optional<Product> analyse(Mat picture, BodyRegion region, boolean skirt) {
        Scope kept = new Scope();
        try (Scope scope = new Scope()) {
            Mat original = withoutAlpha(picture, scope);
            Mat work = WorkSize.reduced(scope, original);
            Masks masks = new Masks(scope, work.size());
            List<String> warnings = new ArrayList<>();
            Optional<Worn> worn = region == BodyRegion.UPPER && picture.channels() != 4
                    ? worn(work, masks, warnings)
                    : Optional.empty();
            Mat cutOut = worn.isPresent() ? worn.get().mask() : flat(picture, work, region, masks, warnings);
            if (Masks.count(cutOut) < LEAST_AREA * cutOut.total()) {
                return Optional.empty();
            }
            Layout layout = worn.isPresent()
                    ? worn.get().layout()
                    : region == BodyRegion.LOWER
                            ? new FlatLower(cutOut).layout(skirt)
                            : new FlatUpper(cutOut, masks).layout();
            double enlargement = (double) original.width() / work.width();
            scope.handOver(original, kept);
            return Optional.of(new Product(
                    kept, original, scope.handOver(cutOut, kept), enlargement, layout, List.copyOf(warnings)));
        }
    }

    private static Mat withoutAlpha(Mat picture, Scope scope) {
        if (picture.channels() == 3) {
            return scope.copy(picture);
        }
        Mat out = scope.mat();
        Imgproc.cvtColor(picture, out, Imgproc.COLOR_BGRA2BGR);
        return out;
    }

    private record Worn(Mat mask, Layout.Upper layout) {}

    private Optional<Worn> worn(Mat work, Masks masks, List<String> warnings) {
        Optional<Person> model = persons.analyse(work, BodyRegion.UPPER);
        try {
            return model.filter(WornUpper::isModel).map(m -> {
                WornUpper upper = new WornUpper(m);
                if (upper.tucked()) {
                    warnings.add("The model's garment runs into the trousers; it was cut at the waist.");
                }
                return new Worn(masks.scope().copy(m.garment()), upper.layout());
            });
        } finally {
            model.ifPresent(Person::close);
        }
    }

    private static Mat flat(Mat picture, Mat work, BodyRegion region, Masks masks, List<String> warnings) {
        if (picture.channels() == 4) {
            Mat alpha = masks.scope().mat();
            Core.extractChannel(picture, alpha, 3);
            if (Core.countNonZero(alpha) < MEANT_AS_CUT_OUT * alpha.total()) {
                Imgproc.resize(alpha, alpha, work.size(), 0, 0, Imgproc.INTER_AREA);
                return masks.largestPart(masks.above(alpha, 127));
            }
        }
        CutOut cutOut = new CutOut(work, region, masks);
        if (cutOut.busyBackground()) {
            warnings.add("The product lies on a busy background; its outline may be torn.");
        }
        return cutOut.mask();
    }
}
