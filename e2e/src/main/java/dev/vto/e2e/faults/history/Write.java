package dev.vto.e2e.faults.history;

import dev.vto.e2e.faults.entry.Call;

/**
 * A write of a job's row that was done.
 *
 * @param call the write
 * @param row as it was after it
 */
public record Write(Call call, JobRow row) {

    /** Who wrote. */
    public String client() {
        return call.client();
    }

    /** When it had surely happened. */
    public long at() {
        return call.at();
    }

    /** When it had surely not happened yet. */
    public long began() {
        return call.began();
    }
}
