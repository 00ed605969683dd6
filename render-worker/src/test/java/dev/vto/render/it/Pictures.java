package dev.vto.render.it;

import java.util.Base64;
import java.util.HexFormat;

/** Files that begin like pictures; nothing here looks further. */
public final class Pictures {
    public static final byte[] PERSON = HexFormat.of().parseHex("ffd8ffe000104a464946");
    public static final byte[] GARMENT = HexFormat.of().parseHex("89504e470d0a1a0a01");
    public static final byte[] RESULT = HexFormat.of().parseHex("89504e470d0a1a0a02c2fa");
    public static final byte[] SECOND = HexFormat.of().parseHex("ffd8ffe103");
    public static final byte[] MASK = HexFormat.of().parseHex("89504e470d0a1a0a04");

    private Pictures() {}

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
