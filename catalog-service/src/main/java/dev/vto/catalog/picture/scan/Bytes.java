package dev.vto.catalog.picture.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads unsigned numbers from a file. Positions must lie inside it. */
record Bytes(byte[] data) {
    private static final VarHandle BIG_16 = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle BIG_32 = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LITTLE_16 =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LITTLE_32 =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    int length() {
        return data.length;
    }

    int u8(int at) {
        return data[at] & 0xFF;
    }

    int u16(int at) {
        return (short) BIG_16.get(data, at) & 0xFFFF;
    }

    long u32(int at) {
        return (int) BIG_32.get(data, at) & 0xFFFFFFFFL;
    }

    int littleU16(int at) {
        return (short) LITTLE_16.get(data, at) & 0xFFFF;
    }

    int littleU24(int at) {
        return littleU16(at) | u8(at + 2) << 16;
    }

    long littleU32(int at) {
        return (int) LITTLE_32.get(data, at) & 0xFFFFFFFFL;
    }

    /** Whether the ASCII text stands at the position; false also when the file ends before. */
    boolean is(int at, String text) {
        return at + text.length() <= data.length && text(at, text.length()).equals(text);
    }

    String text(int at, int length) {
        return new String(data, at, length, StandardCharsets.ISO_8859_1);
    }
}
