/** From request to pictures: decoding, masks, prompts, caches and the course of one try-on. */
package dev.vto.local.preview.drawing;
