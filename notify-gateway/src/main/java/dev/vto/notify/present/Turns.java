package dev.vto.notify.present;

import dev.vto.notify.connection.Socket;
import dev.vto.platform.owner.OwnerKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sockets that wait to be told what they are owed. An owner's are told by one task: those that come while it reads are told
 * together by its next read, which begins after they came. Thread-safe.
 */
final class Turns {
    private final Map<OwnerKey, List<Socket>> waiting = new HashMap<>();

    /**
     * Lets a socket wait.
     *
     * @return whether the caller must see to this owner's sockets, because nobody does
     */
    synchronized boolean await(Socket socket) {
        List<Socket> others = waiting.get(socket.owner());
        waiting.computeIfAbsent(socket.owner(), _ -> new ArrayList<>()).add(socket);
        return others == null;
    }

    /** Those of the owner that wait now. With the answer that there are none the caller's task ends. */
    synchronized List<Socket> next(OwnerKey owner) {
        List<Socket> sockets = waiting.getOrDefault(owner, List.of());
        if (sockets.isEmpty()) {
            waiting.remove(owner);
        } else {
            waiting.put(owner, new ArrayList<>());
        }
        return sockets;
    }
}
