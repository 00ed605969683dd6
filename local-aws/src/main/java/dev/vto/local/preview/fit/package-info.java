/** Decides where each part of a garment goes on the person: lengths, widths, layers, and what of the person stays in front. */
package dev.vto.local.preview.fit;
