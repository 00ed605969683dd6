package dev.vto.local.preview.person;

import dev.vto.local.preview.figure.Frame;
import dev.vto.local.preview.figure.Hands;
import dev.vto.local.preview.figure.Head;
import dev.vto.local.preview.figure.Skin;
import dev.vto.local.preview.figure.Tone;
import dev.vto.local.preview.pose.Pose;
import dev.vto.local.preview.raster.Scope;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Mat;

/**
 * A person analysed for one body region, at work size. Masks are 8UC1 of the picture's size.
 *
 * @param scope owns all pictures and masks
 * @param picture 8UC3
 * @param garment what is worn now on the region
 * @param upperGarment for the lower region, what is worn above it; else empty
 * @param armTone skin of the arms when seen, else of the face
 * @param texture energy of fine detail of the worn garment; see {@link #patterned()}
 */
public record Person(
        Scope scope,
        Mat picture,
        Pose pose,
        Frame frame,
        Mat silhouette,
        Head head,
        Skin skin,
        Hands hands,
        Mat garment,
        Mat upperGarment,
        Optional<Tone> armTone,
        double texture,
        List<String> warnings)
        implements AutoCloseable {

    private static final double PATTERNED = 0.13;

    /** Whether the worn garment has a pattern or print, which must not pass for folds. */
    public boolean patterned() {
        return texture > PATTERNED;
    }

    @Override
    public void close() {
        scope.close();
    }
}
