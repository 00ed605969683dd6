package dev.vto.platform.tryon;

/** How the region to change is named. */
public enum MaskType {
    GARMENT,
    IMAGE,
    PROMPT
}
