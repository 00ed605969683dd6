package dev.vto.catalog.picture;

import dev.vto.catalog.picture.pixels.Codecs;
import dev.vto.catalog.refusal.PictureRefused;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** A preparer without a container. */
final class Desk {
    private static final PicturePreparer PREPARER =
            new PicturePreparer(new DecodeDesk(2, 450 << 20, new SimpleMeterRegistry()));

    static {
        Codecs.register();
    }

    private Desk() {}

    static PreparedFile prepare(byte[] file) throws Exception {
        return PREPARER.prepare(file);
    }

    static PreparedFile prepareMask(byte[] file, MaskFit fit) throws Exception {
        return PREPARER.prepareMask(file, fit);
    }

    /** The code that a picture is refused with; {@code null} when it is taken. */
    static String refusal(byte[] file) throws Exception {
        try {
            PREPARER.prepare(file);
            return null;
        } catch (PictureRefused refused) {
            return refused.reason().code();
        }
    }
}
