package dev.vto.render.nova;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64StreamTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 12_287, 12_288, 12_289, 100_000})
    void isTheBase64FormOfTheWhole(int length) throws Exception {
        byte[] bytes = bytes(length);

        byte[] read = new Base64Stream(bytes).readAllBytes();

        assertThat(read).isEqualTo(Base64.getEncoder().encode(bytes));
        assertThat(Base64Stream.length(bytes)).isEqualTo(read.length);
    }

    @Test
    void isTheSameByteForByte() {
        byte[] bytes = bytes(20_000);
        Base64Stream stream = new Base64Stream(bytes);
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        for (int next = stream.read(); next >= 0; next = stream.read()) {
            read.write(next);
        }

        assertThat(read.toByteArray()).isEqualTo(Base64.getEncoder().encode(bytes));
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
