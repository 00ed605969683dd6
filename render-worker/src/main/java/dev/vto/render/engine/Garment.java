package dev.vto.render.engine;

import dev.vto.platform.tryon.GarmentClass;

/**
 * Something to put on.
 *
 * @param picture as prepared
 * @param garmentClass what it is; null where nobody said
 */
public record Garment(Picture picture, GarmentClass garmentClass) {}
