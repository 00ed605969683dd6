package dev.vto.local.preview.raster;

import nu.pattern.OpenCV;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Loads OpenCV before the tests of a class that works on pixels. */
public final class NativeVision implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        OpenCV.loadLocally();
    }
}
