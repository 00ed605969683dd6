package dev.vto.local.preview.compose;

import org.opencv.core.Mat;

/**
 * A finished try-on of the source's full size.
 *
 * @param picture 8UC3
 * @param change every pixel that may differ from the source, 8UC1
 * @param region {@code change} together with the old garment, 8UC1
 */
public record Drawing(Mat picture, Mat change, Mat region) {}
