package dev.vto.local.preview.pose;

import dev.vto.local.preview.geometry.Vec;

/**
 * Joints of a person in pixels. Sides are those of the picture, not of the person: side 0 is on the left as one looks at it.
 *
 * @param mirrored the person is seen from behind (own left side on the left of the picture)
 */
public record Pose(Vec[] points, double[] visibility, boolean mirrored) {

    private static final int NOSE = 0;
    private static final int EAR = 7;
    private static final int MOUTH = 9;
    private static final int SHOULDER = 11;
    private static final int ELBOW = 13;
    private static final int WRIST = 15;
    private static final int HIP = 23;
    private static final int KNEE = 25;
    private static final int ANKLE = 27;
    private static final int HEEL = 29;
    private static final int TOE = 31;

    static Pose of(PoseReading reading) {
        boolean mirrored = reading.points()[SHOULDER].x() < reading.points()[SHOULDER + 1].x();
        return new Pose(reading.points(), reading.visibility(), mirrored);
    }

    public Vec nose() {
        return points[NOSE];
    }

    public Vec ears() {
        return Vec.middle(points[EAR], points[EAR + 1]);
    }

    public double earDistance() {
        return points[EAR].distanceTo(points[EAR + 1]);
    }

    public Vec mouth() {
        return Vec.middle(points[MOUTH], points[MOUTH + 1]);
    }

    public Vec shoulder(int side) {
        return points[index(SHOULDER, side)];
    }

    public Vec elbow(int side) {
        return points[index(ELBOW, side)];
    }

    public Vec wrist(int side) {
        return points[index(WRIST, side)];
    }

    public Vec hip(int side) {
        return points[index(HIP, side)];
    }

    public Vec knee(int side) {
        return points[index(KNEE, side)];
    }

    public Vec ankle(int side) {
        return points[index(ANKLE, side)];
    }

    public Vec heel(int side) {
        return points[index(HEEL, side)];
    }

    public Vec toe(int side) {
        return points[index(TOE, side)];
    }

    /** Little finger, index finger and thumb. */
    public Vec[] fingers(int side) {
        int wrist = index(WRIST, side);
        return new Vec[] {points[wrist + 2], points[wrist + 4], points[wrist + 6]};
    }

    public double elbowSeen(int side) {
        return visibility[index(ELBOW, side)];
    }

    public double wristSeen(int side) {
        return visibility[index(WRIST, side)];
    }

    public double kneeSeen(int side) {
        return visibility[index(KNEE, side)];
    }

    public double ankleSeen(int side) {
        return visibility[index(ANKLE, side)];
    }

    public double toeSeen(int side) {
        return visibility[index(TOE, side)];
    }

    /** The models number the person's left before the right; seen from the front, left of the picture is the person's right. */
    private int index(int joint, int side) {
        return joint + (mirrored ? side : 1 - side);
    }
}
