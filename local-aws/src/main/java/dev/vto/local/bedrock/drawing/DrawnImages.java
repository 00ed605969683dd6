package dev.vto.local.bedrock.drawing;

import java.util.List;
import java.util.Optional;

/**
 * What was drawn.
 *
 * @param images PNG files
 * @param mask PNG file, black where something was replaced; when the request asked for it
 */
public record DrawnImages(List<byte[]> images, Optional<byte[]> mask) {}
