package dev.vto.local.preview.fit;

import dev.vto.local.preview.figure.BodyRegion;
import dev.vto.local.preview.layout.Layout;
import dev.vto.local.preview.person.Person;
import dev.vto.local.preview.product.Product;
import dev.vto.local.preview.raster.Masks;

/** Lays a product on a person. */
public final class Fitting {

    private Fitting() {}

    /** @param masks of the person's work size; own the masks of the result */
    public static Fit fit(Person person, Product product, BodyRegion region, FitOptions options, Masks masks) {
        return switch (product.layout()) {
            case Layout.Upper upper -> new UpperFit(person, upper, options, region == BodyRegion.WHOLE, masks).fit();
            case Layout.Trousers trousers -> new LowerFit(person, options, masks).trousers(trousers);
            case Layout.Skirt skirt -> new LowerFit(person, options, masks).skirt(skirt);
        };
    }
}
