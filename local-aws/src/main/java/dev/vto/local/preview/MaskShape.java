package dev.vto.local.preview;

/** Shape of the returned mask. The drawing itself is the same for each. */
public enum MaskShape {
    CONTOUR,
    BOUNDING_BOX,
    DEFAULT
}
