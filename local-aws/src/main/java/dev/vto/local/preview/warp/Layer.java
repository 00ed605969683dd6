package dev.vto.local.preview.warp;

import dev.vto.local.preview.geometry.Strip;
import org.opencv.core.Mat;

/**
 * One part of a garment to draw.
 *
 * @param source in pixels of the product at work size
 * @param target in pixels of the person at work size, with as many rows
 * @param allowed how much of it may show at each pixel of the person at work size, 8UC1, 0 to 255
 */
public record Layer(Strip source, Strip target, Mat allowed) {}
