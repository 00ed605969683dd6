package dev.vto.notify.connection;

import dev.vto.platform.owner.OwnerKey;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open sockets of this pod. Thread-safe. */
@Singleton
public class Registry {
    private final Map<OwnerKey, Set<Socket>> byOwner = new ConcurrentHashMap<>();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    /** Adds an opened socket. */
    public void add(Socket socket) {
        sockets.add(socket);
        byOwner.compute(socket.owner(), (_, others) -> {
            Set<Socket> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(socket);
            return all;
        });
    }

    /** Removes a closed socket; does nothing when it is not there. */
    public void remove(Socket socket) {
        sockets.remove(socket);
        byOwner.computeIfPresent(socket.owner(), (_, others) -> {
            others.remove(socket);
            return others.isEmpty() ? null : others;
        });
    }

    /** The sockets of one owner, in no order. */
    public Collection<Socket> of(OwnerKey owner) {
        return byOwner.getOrDefault(owner, Set.of());
    }

    /** All sockets as they are now. */
    public List<Socket> all() {
        return List.copyOf(sockets);
    }

    /** How many there are. */
    public int size() {
        return sockets.size();
    }
}
