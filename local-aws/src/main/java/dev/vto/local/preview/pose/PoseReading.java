package dev.vto.local.preview.pose;

import dev.vto.local.preview.geometry.Vec;
import org.opencv.core.Mat;

/**
 * What the landmark model saw.
 *
 * @param score 0 to 1: whether this is a person at all
 * @param points 39 places in pixels of the picture: 33 joints, then hips and reach of the body (33, 34), then unused ones
 * @param visibility 0 to 1 for each point
 * @param silhouette probability of "person", 32FC1 of the picture's size; the caller frees it
 */
record PoseReading(double score, Vec[] points, double[] visibility, Mat silhouette) {

    PoseReading withScore(double other) {
        return new PoseReading(other, points, visibility, silhouette);
    }
}
