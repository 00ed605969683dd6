/** A person in a photo and the garment worn now. */
package dev.vto.local.preview.person;
