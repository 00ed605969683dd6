package dev.vto.e2e.faults.history;

import java.util.List;

/**
 * A version of a job, and the writes after which the row had it: the one that made it, then renewals and postponements.
 *
 * @param number from 1
 * @param writes at least one, by time
 */
public record Version(long number, List<Write> writes) {

    /** The write that made it; where others overlap it, the first that was answered stands for them all. */
    public Write made() {
        return writes.getFirst();
    }

    /** The row as it was made. */
    public JobRow row() {
        return made().row();
    }

    /** Writes that may have made it: none was done before they began. */
    public List<Write> first() {
        return writes.stream()
                .filter(one -> writes.stream().noneMatch(other -> other.at() < one.began()))
                .toList();
    }

    /** Writes that may have been the last of this version: none began after they were done. */
    public List<Write> latest() {
        return writes.stream()
                .filter(one -> writes.stream().noneMatch(other -> other.began() > one.at()))
                .toList();
    }
}
