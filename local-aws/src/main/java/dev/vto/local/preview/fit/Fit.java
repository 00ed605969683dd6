package dev.vto.local.preview.fit;

import dev.vto.local.preview.warp.Layer;
import java.util.List;
import org.opencv.core.Mat;

/**
 * A garment laid on a person.
 *
 * @param layers from back to front; at least one
 * @param allowed where the garment may show, 8UC1, 0 to 255, work size of the person
 * @param bareArms the arms are bare below the new sleeves
 * @param bareLegs the legs are bare below the new hem
 * @param bareShoulders only straps cover the shoulders
 */
public record Fit(List<Layer> layers, Mat allowed, boolean bareArms, boolean bareLegs, boolean bareShoulders) {}
