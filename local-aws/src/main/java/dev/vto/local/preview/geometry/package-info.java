/** Points, polylines and strips of rows: the plane geometry of bodies and garments. */
package dev.vto.local.preview.geometry;
