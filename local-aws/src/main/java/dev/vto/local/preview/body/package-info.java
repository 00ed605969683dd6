/** Where garments lie on a body: strips along torso, arms and legs. */
package dev.vto.local.preview.body;
