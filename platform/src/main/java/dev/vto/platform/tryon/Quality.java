package dev.vto.platform.tryon;

/** What the engine may spend on a picture. */
public enum Quality {
    STANDARD,
    PREMIUM
}
