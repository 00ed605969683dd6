package dev.vto.local.preview.fit;

import static dev.vto.local.preview.geometry.Range.clamp;

import dev.vto.local.preview.body.LegStrips;
import dev.vto.local.preview.geometry.Strip;
import dev.vto.local.preview.layout.Layout;
import dev.vto.local.preview.person.Person;
import dev.vto.local.preview.raster.MaskReader;
import dev.vto.local.preview.raster.Masks;
import dev.vto.local.preview.warp.Layer;
import java.util.List;
import org.opencv.core.Mat;

/** Lays trousers, shorts and skirts on a person. */
final class LowerFit {

    /** Trousers longer than this (in widths of their waist) go down to the ankles. */
    private static final double LONG_TROUSERS = 1.75;

    /** Skirts shorter than this leave the legs bare. */
    private static final double LONG_SKIRT = 2.6;

    private final FitOptions options;
    private final LegStrips body;
    private final Mat allowed;

    LowerFit(Person person, FitOptions options, Masks masks) {
        this.options = options;
        this.body = new LegStrips(person.pose(), person.frame(), new MaskReader(person.garment()), masks.size());
        this.allowed = InFront.of(person, options, masks).body();
    }

    Fit trousers(Layout.Trousers layout) {
        double pictured = layout.slimness() > LONG_TROUSERS ? 1 : clamp((layout.slimness() - 0.55) * 0.55, 0.15, 0.95);
        double reach = options.legs().orElse(pictured);
        if (reach < 1 && pictured < 1) {
            reach = Math.min(reach, pictured);
        }
        Strip seat = body.seat(layout.seat().rows(), options.lengthGain());
        return new Fit(
                List.of(
                        new Layer(layout.seat(), seat, allowed),
                        leg(0, layout, seat, reach),
                        leg(1, layout, seat, reach)),
                allowed,
                false,
                reach < 1,
                false);
    }

    private Layer leg(int side, Layout.Trousers layout, Strip seat, double reach) {
        Strip source = layout.leg(side);
        return new Layer(source, body.leg(side, seat, source, layout.waist(), reach, options.lengthGain()), allowed);
    }

    Fit skirt(Layout.Skirt layout) {
        Strip target =
                body.skirt(layout.body(), layout.waist(), body.skirtLength(layout.slimness()) * options.lengthGain());
        boolean bareLegs = layout.slimness() < LONG_SKIRT;
        return new Fit(List.of(new Layer(layout.body(), target, allowed)), allowed, false, bareLegs, false);
    }
}
