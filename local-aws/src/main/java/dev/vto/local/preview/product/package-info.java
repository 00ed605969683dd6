/** The product picture: cutting the garment out and reading its layout. */
package dev.vto.local.preview.product;
