package dev.vto.render.nova;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;

/** The base64 form of bytes, made as it is read. Not thread-safe. */
final class Base64Stream extends InputStream {
    /* no remainder until the end, so that the parts' forms together are the form of the whole */
    private static final int PART = 3 * 4096;

    private final byte[] bytes;
    private int next;
    private byte[] part = {};
    private int at;

    Base64Stream(byte[] bytes) {
        this.bytes = bytes;
    }

    /** How long the base64 form is. */
    static long length(byte[] bytes) {
        return (bytes.length + 2L) / 3 * 4;
    }

    @Override
    public int read() {
        return ended() ? -1 : part[at++];
    }

    @Override
    public int read(byte[] target, int offset, int most) {
        if (most == 0) {
            return 0;
        }
        if (ended()) {
            return -1;
        }
        int count = Math.min(most, part.length - at);
        System.arraycopy(part, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean ended() {
        if (at == part.length && next < bytes.length) {
            int end = Math.min(bytes.length, next + PART);
            part = Base64.getEncoder().encode(Arrays.copyOfRange(bytes, next, end));
            next = end;
            at = 0;
        }
        return at == part.length;
    }
}
