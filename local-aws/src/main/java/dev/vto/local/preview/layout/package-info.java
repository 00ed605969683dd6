/** Where armpits, sleeves, hem and legs of a garment lie in its product picture. */
package dev.vto.local.preview.layout;
