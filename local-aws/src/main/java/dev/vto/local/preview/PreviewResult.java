package dev.vto.local.preview;

import java.util.List;
import java.util.Optional;

/**
 * A drawn try-on.
 *
 * @param images PNG files of exactly the source's size; every pixel outside the mask equals the decoded source
 * @param mask when asked for, a PNG (8-bit grey, pure black and white) of the source's size: black was replaced in one of the images
 * @param warnings known weaknesses met in these pictures, as English sentences
 */
public record PreviewResult(List<byte[]> images, Optional<byte[]> mask, List<String> warnings) {}
