package dev.vto.notify.present;

import dev.vto.notify.connection.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Sockets that were sent the same page: those whose clients keep up, and those that the others need not wait for.
 *
 * @param ready have room for the next page
 * @param late have none yet; sockets that are closed are in neither
 */
record Pace(List<Socket> ready, List<Socket> late) {

    /** Waits for room on all of them, no longer than this together. */
    static Pace await(List<Socket> sockets, Duration patience) throws InterruptedException {
        Pace pace = new Pace(new ArrayList<>(), new ArrayList<>());
        long end = System.nanoTime() + patience.toNanos();
        for (Socket socket : sockets) {
            Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
            if (socket.outbox().awaitRoom(left)) {
                pace.ready.add(socket);
            } else if (!socket.outbox().closed()) {
                pace.late.add(socket);
            }
        }
        return pace;
    }
}
