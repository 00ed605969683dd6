package dev.vto.catalog.ingest;

/**
 * An event of S3: something may have happened to an object. What is true, the object and the row say.
 *
 * @param key of the object, decoded
 * @param removed whether the event tells of a removal
 * @param sequencer in a form in which texts compare as the events of a key follow each other; null without one
 */
record ObjectHint(String key, boolean removed, String sequencer) {

    /** Whether the row has already taken in this event or a later one. */
    boolean notAfter(String known) {
        return sequencer != null && known != null && sequencer.compareTo(known) <= 0;
    }
}
