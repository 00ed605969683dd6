package dev.vto.e2e.faults.entry;

/**
 * A line of a record file.
 *
 * @param file name of the file
 * @param line from 1
 */
public record Place(String file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
