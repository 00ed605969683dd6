package dev.vto.e2e.faults.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.local.process.Layout;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Every pod of every service replaced under ten jobs a second; ./vto test --rolling does the same. */
class RollingRestartIT {

    @Test
    void nobodyNoticesThatPodsAreReplaced() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "rolling").toAbsolutePath());
        assertThat(RollingTest.play(Layout.here(), folder, System.out::println)).isEmpty();
    }
}
