/** Bends the pixels of a product strip onto a strip on the body. */
package dev.vto.local.preview.warp;
