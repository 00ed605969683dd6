package dev.vto.local.bench.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JvmHeapTest {

    @Test
    void tellsTheLiveHeapOfARunningJvm() throws IOException, InterruptedException {
        byte[] held = new byte[20_000_000];
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        long live = JvmHeap.live(java, ProcessHandle.current().pid());
        assertThat(live).isBetween((long) held.length, Runtime.getRuntime().maxMemory());
    }

    @Test
    void countsGenerationsAndNotTheirSpaces() throws IOException {
        String info = """
                DefNew     total 78656K, used 2000K [0x1, 0x2)
                  eden space 69952K,   2% used [0x1, 0x2)
                Tenured    total 174784K, used 1000K [0x1, 0x2)
                Metaspace       used 5000K, committed 5248K, reserved 1114112K
                """;
        assertThat(JvmHeap.used(info)).isEqualTo(3000 * 1024);
    }

    @Test
    void whatIsNoHeapIsRefused() {
        assertThatIOException().isThrownBy(() -> JvmHeap.used("12345: no such process"));
    }
}
