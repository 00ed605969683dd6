package dev.vto.local.preview.layout;

import dev.vto.local.preview.geometry.Strip;
import java.util.Optional;

/** Where the parts of a garment lie in its product picture, in pixels of the work size. */
public sealed interface Layout {

    /**
     * A garment with a torso.
     *
     * @param sleeves left and right in the picture; empty where there is none or it cannot be seen
     * @param length from shoulder line to hem
     * @param chest from armpit to armpit
     * @param sleeveLength 0 when no sleeve was seen
     * @param collarHeight from the shoulder line to the top of the collar
     * @param sleeveHalf half width in the middle of the sleeve
     * @param cuffHalf half width at its end
     * @param strapsOnly armholes without sleeves, hung on straps
     * @param hemRatio width of the hem over the chest
     * @param modelTorso torso length of the model who wears it; 0 when it lies flat
     */
    record Upper(
            Strip torso,
            Optional<Strip> leftSleeve,
            Optional<Strip> rightSleeve,
            double length,
            double chest,
            double sleeveLength,
            double collarHeight,
            double sleeveHalf,
            double cuffHalf,
            boolean strapsOnly,
            double hemRatio,
            double modelTorso)
            implements Layout {

        public Optional<Strip> sleeve(int side) {
            return side == 0 ? leftSleeve : rightSleeve;
        }

        public boolean worn() {
            return modelTorso > 0;
        }

        /** Length over chest: 1 is a crop top, 3 a dress. */
        public double slimness() {
            return length / chest;
        }
    }

    /**
     * Trousers or shorts.
     *
     * @param seat from the waist to the crotch
     * @param slimness whole length over the width of the waist
     */
    record Trousers(Strip seat, Strip leftLeg, Strip rightLeg, double waist, double slimness) implements Layout {

        public Strip leg(int side) {
            return side == 0 ? leftLeg : rightLeg;
        }
    }

    /** @param slimness whole length over the width of the waist */
    record Skirt(Strip body, double waist, double slimness) implements Layout {}
}
