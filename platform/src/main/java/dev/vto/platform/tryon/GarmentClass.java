package dev.vto.platform.tryon;

/** What the garment is, in Nova Canvas's words. */
public enum GarmentClass {
    UPPER_BODY,
    LOWER_BODY,
    FULL_BODY,
    FOOTWEAR,
    LONG_SLEEVE_SHIRT,
    SHORT_SLEEVE_SHIRT,
    NO_SLEEVE_SHIRT,
    OTHER_UPPER_BODY,
    LONG_PANTS,
    SHORT_PANTS,
    OTHER_LOWER_BODY,
    LONG_DRESS,
    SHORT_DRESS,
    FULL_BODY_OUTFIT,
    OTHER_FULL_BODY,
    SHOES,
    BOOTS,
    OTHER_FOOTWEAR;

    /** Whether sleeve and tucking styles mean anything for it. */
    public boolean upperBody() {
        return switch (this) {
            case UPPER_BODY, LONG_SLEEVE_SHIRT, SHORT_SLEEVE_SHIRT, NO_SLEEVE_SHIRT, OTHER_UPPER_BODY -> true;
            default -> false;
        };
    }
}
