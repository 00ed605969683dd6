package dev.vto.catalog.row;

import dev.vto.catalog.refusal.RejectReason;
import dev.vto.platform.aws.S3Address;
import dev.vto.platform.catalog.PictureStatus;
import dev.vto.platform.catalog.PreparedPicture;

/**
 * The picture of a row.
 *
 * @param status whether it can be used
 * @param rejected why not, where it was rejected; else null
 * @param kept the picture that is kept: a dropped file itself, else the prepared one; null until it came
 * @param prepared what engines get; null unless ready
 * @param source what it was made of; null until it came
 */
public record Picture(
        PictureStatus status, RejectReason rejected, S3Address kept, PreparedPicture prepared, Source source) {

    /** A row whose upload is awaited. */
    public static final Picture AWAITED = new Picture(PictureStatus.AWAITING_UPLOAD, null, null, null, null);

    /** A picture that is ready. */
    public static Picture ready(S3Address kept, PreparedPicture prepared, Source source) {
        return new Picture(PictureStatus.READY, null, kept, prepared, source);
    }

    /** A picture that cannot be used. */
    public static Picture rejected(RejectReason reason, S3Address kept, Source source) {
        return new Picture(PictureStatus.REJECTED, reason, kept, null, source);
    }

    /** Whether it can be used. */
    public boolean isReady() {
        return status == PictureStatus.READY;
    }

    /**
     * The object that a picture was made of.
     *
     * @param entityTag of the object, with quotes
     * @param sequencer of the latest event that was taken in, in its comparable form; null when unknown
     * @param width upright, in pixels; 0 when unknown
     * @param height upright, in pixels; 0 when unknown
     */
    public record Source(String entityTag, String sequencer, int width, int height) {}
}
