/** Puts the fitted garment into the picture: leftovers of the old one, skin, folds, edges and the change mask. */
package dev.vto.local.preview.compose;
