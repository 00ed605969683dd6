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

    /**
     * Adds an opened socket.
     *
     * @param most how many sockets its owner may have here
     * @return false when there are as many already; it was not added then
     */
    public boolean add(Socket socket, int most) {
        Set<Socket> all = byOwner.compute(socket.owner(), (_, others) -> {
            Set<Socket> those = others == null ? ConcurrentHashMap.newKeySet() : others;
            if (those.size() < most) {
                those.add(socket);
            }
            return those;
        });
        return all.contains(socket) && sockets.add(socket);
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

    /** Who has sockets here now. */
    public Set<OwnerKey> owners() {
        return Set.copyOf(byOwner.keySet());
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
