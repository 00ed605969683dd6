package dev.vto.platform.catalog;

import dev.vto.platform.aws.S3Address;

/**
 * A picture as engines get it: upright, RGB, opaque, without metadata, at most 4,194,303 pixels.
 *
 * @param address where it lies; for a dropped file that needed no preparing, the file itself
 * @param sha256 of its bytes, 64 hex digits
 * @param width in pixels
 * @param height in pixels
 */
public record PreparedPicture(S3Address address, String sha256, int width, int height) {}
