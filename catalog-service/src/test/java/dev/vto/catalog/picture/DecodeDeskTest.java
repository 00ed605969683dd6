package dev.vto.catalog.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vto.catalog.picture.scan.PictureFormat;
import dev.vto.catalog.picture.scan.PictureHeader;
import dev.vto.catalog.refusal.PictureRefused;
import dev.vto.catalog.refusal.RejectCode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DecodeDeskTest {
    private static final PictureHeader TEN_MEGAPIXELS =
            new PictureHeader(PictureFormat.JPEG, 2500, 4000, 1, 3, 8, true, false, true);

    @Test
    void picturesThatTogetherExceedTheMemoryGoOneAfterTheOther() throws Exception {
        assertThat(mostAtOnce(new DecodeDesk(4, 50 << 20, new SimpleMeterRegistry())))
                .isEqualTo(1);
    }

    @Test
    void noMoreThanAllowedAreDecodedAtOnce() throws Exception {
        assertThat(mostAtOnce(new DecodeDesk(2, 1 << 30, new SimpleMeterRegistry())))
                .isLessThanOrEqualTo(2);
    }

    @Test
    void pictureLargerThanTheMemoryIsDecodedAlone() throws Exception {
        assertThat(mostAtOnce(new DecodeDesk(4, 1 << 20, new SimpleMeterRegistry())))
                .isEqualTo(1);
    }

    @Test
    void refusalAndFailureReachTheCallerAndFreeTheMemory() throws Exception {
        DecodeDesk desk = new DecodeDesk(1, 1 << 20, new SimpleMeterRegistry());
        assertThatThrownBy(() -> desk.decode(TEN_MEGAPIXELS, 1, () -> {
                    throw RejectCode.PICTURE_CORRUPT.because("broken");
                }))
                .isInstanceOf(PictureRefused.class)
                .hasMessage("broken");
        assertThatThrownBy(() -> desk.decode(TEN_MEGAPIXELS, 1, () -> {
                    throw new OutOfMemoryError("no heap");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(desk.decode(TEN_MEGAPIXELS, 1, () -> null)).isNull();
    }

    private static int mostAtOnce(DecodeDesk desk) throws InterruptedException {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                callers.submit(() -> desk.decode(TEN_MEGAPIXELS, 4_000_000, () -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    Thread.yield();
                    running.decrementAndGet();
                    return null;
                }));
            }
        }
        desk.stop();
        return most.get();
    }
}
