package dev.vto.platform.tryon;

/** How long sleeves are worn. */
public enum LongSleeveStyle {
    SLEEVE_DOWN,
    SLEEVE_UP
}
