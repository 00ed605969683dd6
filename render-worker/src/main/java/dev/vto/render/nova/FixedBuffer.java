package dev.vto.render.nova;

import java.io.OutputStream;

/** Writes into an array of known length, or only counts when there is none. */
final class FixedBuffer extends OutputStream {
    private final byte[] target;
    private int length;

    FixedBuffer(byte[] target) {
        this.target = target;
    }

    int length() {
        return length;
    }

    @Override
    public void write(int b) {
        if (target != null) {
            target[length] = (byte) b;
        }
        length++;
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        if (target != null) {
            System.arraycopy(bytes, offset, target, length, count);
        }
        length += count;
    }
}
