package dev.vto.platform.tryon;

/** Whether a part of the person is kept as it is. */
public enum Preserve {
    ON,
    OFF,
    DEFAULT
}
