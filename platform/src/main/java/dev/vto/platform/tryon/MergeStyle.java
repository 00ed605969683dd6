package dev.vto.platform.tryon;

/** How the new pixels meet the old ones. */
public enum MergeStyle {
    BALANCED,
    SEAMLESS,
    DETAILED
}
