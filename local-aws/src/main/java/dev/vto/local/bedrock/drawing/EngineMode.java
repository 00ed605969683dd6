package dev.vto.local.bedrock.drawing;

/** What draws. */
public enum EngineMode {
    /** Computer vision: the garment on the person, in one to three seconds of one core. */
    PREVIEW,
    /** Plain areas, at once. */
    STUB
}
