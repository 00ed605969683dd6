package dev.vto.local.preview;

/** The garment classes of Nova Canvas's virtual try-on. */
public enum GarmentClass {
    UPPER_BODY(Group.UPPER),
    LOWER_BODY(Group.LOWER),
    FULL_BODY(Group.FULL),
    FOOTWEAR(Group.FEET),
    LONG_SLEEVE_SHIRT(Group.UPPER),
    SHORT_SLEEVE_SHIRT(Group.UPPER),
    NO_SLEEVE_SHIRT(Group.UPPER),
    OTHER_UPPER_BODY(Group.UPPER),
    LONG_PANTS(Group.LOWER),
    SHORT_PANTS(Group.LOWER),
    OTHER_LOWER_BODY(Group.LOWER),
    LONG_DRESS(Group.FULL),
    SHORT_DRESS(Group.FULL),
    FULL_BODY_OUTFIT(Group.FULL),
    OTHER_FULL_BODY(Group.FULL),
    SHOES(Group.FEET),
    BOOTS(Group.FEET),
    OTHER_FOOTWEAR(Group.FEET);

    /** The part of the body a class belongs to. */
    public enum Group {
        UPPER,
        LOWER,
        FULL,
        FEET
    }

    private final Group group;

    GarmentClass(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }
}
