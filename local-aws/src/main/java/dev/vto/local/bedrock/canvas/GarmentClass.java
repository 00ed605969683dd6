package dev.vto.local.bedrock.canvas;

/** The garment classes that Nova Canvas knows. */
public enum GarmentClass {
    UPPER_BODY(true),
    LOWER_BODY(false),
    FULL_BODY(false),
    FOOTWEAR(false),
    LONG_SLEEVE_SHIRT(true),
    SHORT_SLEEVE_SHIRT(true),
    NO_SLEEVE_SHIRT(true),
    OTHER_UPPER_BODY(true),
    LONG_PANTS(false),
    SHORT_PANTS(false),
    OTHER_LOWER_BODY(false),
    LONG_DRESS(false),
    SHORT_DRESS(false),
    FULL_BODY_OUTFIT(false),
    OTHER_FULL_BODY(false),
    SHOES(false),
    BOOTS(false),
    OTHER_FOOTWEAR(false);

    private final boolean upperBody;

    GarmentClass(boolean upperBody) {
        this.upperBody = upperBody;
    }

    /** Whether sleeves, hem and outer layer can be styled. */
    boolean upperBody() {
        return upperBody;
    }
}
