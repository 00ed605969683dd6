package dev.vto.platform.tryon;

/** How closely the region follows the garment. */
public enum MaskShape {
    CONTOUR,
    BOUNDING_BOX,
    DEFAULT
}
