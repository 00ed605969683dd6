package dev.vto.local.bedrock.drawing;

import dev.vto.local.bedrock.canvas.TryOnRequest;

/** Draws the garment on the person. Called on threads that may block. */
public interface Drawing {

    /**
     * Draws.
     *
     * @throws dev.vto.local.bedrock.canvas.InvalidRequest when these pictures cannot be drawn
     */
    DrawnImages draw(TryOnRequest request);
}
