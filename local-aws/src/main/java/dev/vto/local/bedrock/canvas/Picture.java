package dev.vto.local.bedrock.canvas;

import java.util.Arrays;
import java.util.Objects;

/**
 * A picture of the request, within the limits of the service.
 *
 * @param bytes the file
 * @param width pixels
 * @param height pixels
 */
public record Picture(byte[] bytes, int width, int height) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(bytes), width, height);
    }

    @Override
    public String toString() {
        return "Picture[%d bytes, %dx%d]".formatted(bytes.length, width, height);
    }
}
