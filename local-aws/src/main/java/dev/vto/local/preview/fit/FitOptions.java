package dev.vto.local.preview.fit;

import java.util.OptionalDouble;

/**
 * What the request says about the garment; the pictures decide the rest.
 *
 * @param sleeves as named by the garment class
 * @param sleevesUp long sleeves are pushed up to the elbow
 * @param tucked the hem goes no lower than needed to cover the worn garment
 * @param legs part of the leg that a lower garment or dress covers, 0 to 1, when the class names it
 * @param lengthGain factor on length and width; 1 draws the garment as it is
 * @param keepHead the head stays in front of the garment
 * @param keepHands so do the hands
 */
public record FitOptions(
        Sleeves sleeves,
        boolean sleevesUp,
        boolean tucked,
        OptionalDouble legs,
        double lengthGain,
        boolean keepHead,
        boolean keepHands) {

    /** The length of sleeves. */
    public enum Sleeves {
        AS_PICTURED,
        NONE,
        SHORT,
        LONG
    }
}
