package dev.vto.platform.job;

import dev.vto.platform.aws.S3Address;

/**
 * What is tried on, and by whom: the prepared pictures as they were when the job was accepted.
 *
 * @param modelId key in vto-models
 * @param modelPicture the person as engines get it
 * @param productId key in vto-products
 * @param productPicture the garment as engines get it
 * @param mask for mask type IMAGE the mask of the person's size, else null
 */
public record JobInputs(
        String modelId, S3Address modelPicture, String productId, S3Address productPicture, S3Address mask) {}
