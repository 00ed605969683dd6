package dev.vto.local.preview.figure;

/** The part of the body whose garment is replaced. */
public enum BodyRegion {
    UPPER,
    LOWER,
    WHOLE;

    public boolean coversTorso() {
        return this != LOWER;
    }

    public boolean coversLegs() {
        return this != UPPER;
    }
}
