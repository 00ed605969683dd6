/** Pixels: explicit lifetime of native pictures, masks, shapes, segmentation and colour growth. */
package dev.vto.local.preview.raster;
