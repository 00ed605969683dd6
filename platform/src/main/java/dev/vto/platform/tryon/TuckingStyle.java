package dev.vto.platform.tryon;

/** Whether an upper garment is tucked in. */
public enum TuckingStyle {
    UNTUCKED,
    TUCKED
}
