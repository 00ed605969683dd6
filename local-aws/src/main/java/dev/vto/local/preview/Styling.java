package dev.vto.local.preview;

/**
 * How an upper garment is worn. A null component means that the request does not say.
 *
 * @param outerLayer accepted, but drawn the same: an open jacket cannot be made from a picture of a closed one, nor the reverse
 */
public record Styling(LongSleeve longSleeve, Tucking tucking, OuterLayer outerLayer) {

    /** Nothing said. */
    public static final Styling UNSPECIFIED = new Styling(null, null, null);

    /** Long sleeves down to the wrist or pushed up to the elbow. */
    public enum LongSleeve {
        SLEEVE_DOWN,
        SLEEVE_UP
    }

    /** The hem over the trousers or inside them. */
    public enum Tucking {
        UNTUCKED,
        TUCKED
    }

    /** Jackets closed or open. */
    public enum OuterLayer {
        CLOSED,
        OPEN
    }
}
