package dev.vto.render.engine;

import dev.vto.platform.tryon.TryOnParameters;
import java.util.List;

/**
 * One try-on, in no engine's own words.
 *
 * @param person the photo, as prepared
 * @param garments what is put on, at least one
 * @param mask black where the person is to change, white elsewhere, of the photo's size; null unless the mask type is
 *     IMAGE
 * @param parameters the wishes
 * @param samples how many pictures, from 1
 * @param seed for the engine's chance; null for its default
 */
public record TryOnRequest(
        Picture person, List<Garment> garments, Picture mask, TryOnParameters parameters, int samples, Long seed) {

    /** Copies what could change. */
    public TryOnRequest {
        garments = List.copyOf(garments);
    }
}
