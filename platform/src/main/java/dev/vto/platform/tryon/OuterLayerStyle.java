package dev.vto.platform.tryon;

/** Whether a jacket or coat is closed. */
public enum OuterLayerStyle {
    CLOSED,
    OPEN
}
