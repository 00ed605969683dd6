package dev.vto.local.preview.body;

import dev.vto.local.preview.figure.Frame;
import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.pose.Pose;
import dev.vto.local.preview.raster.MaskReader;

/** Finds where a worn garment ends below, in pixels under the shoulder line. */
public final class WornHem {

    private static final int PROBES = 3;
    private static final double PROBE_STEP = 0.06;

    private WornHem() {}

    /**
     * The lowest depth at which the garment still covers the middle of the body, 0 if it never does.
     *
     * @param needed how many of the seven probes across the body must be covered
     * @param longestGap uncovered depth, in torso lengths, that ends the search
     */
    public static double depth(Pose pose, Frame frame, MaskReader worn, double deepest, int needed, double longestGap) {
        double torso = frame.torso();
        BodyAxis axis = new BodyAxis(frame, pose);
        double hem = 0;
        for (double depth = 0.5 * torso; depth < deepest * torso; depth++) {
            Vec centre = axis.at(depth);
            int covered = 0;
            for (int k = -PROBES; k <= PROBES; k++) {
                if (worn.contains(frame.moved(centre, k * PROBE_STEP, 0))) {
                    covered++;
                }
            }
            if (covered >= needed) {
                hem = depth;
            } else if (hem > 0 && depth - hem > longestGap * torso) {
                break;
            }
        }
        return hem;
    }
}
