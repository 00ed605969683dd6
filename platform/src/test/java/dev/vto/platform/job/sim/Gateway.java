package dev.vto.platform.job.sim;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobStage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds sockets; reads rows when told to and again and again, and sends what is newer. */
final class Gateway extends Process {
    private static final int REREAD_MS = 10_000;
    private static final long OVERTAKEN_MS = 1_000;

    /** One socket: frames arrive in the order in which they were sent. */
    static final class Socket {
        final Shopper shopper;
        final Map<String, Long> newest = new HashMap<>();
        final Set<String> open = new HashSet<>();
        Gateway pod;
        boolean closed;
        private long lastArrival;

        Socket(Shopper shopper) {
            this.shopper = shopper;
        }
    }

    private final List<Socket> sockets = new ArrayList<>();

    Gateway(World world) {
        super(world);
    }

    /** What {@code JobMessages} does after a write. */
    static void tell(World world, Process sender, Job job) {
        boolean early = job.stage() == JobStage.QUEUED || job.stage() == JobStage.CLAIMED;
        world.events.send(sender, job.id(), early ? OVERTAKEN_MS : 0);
    }

    @Override
    void start() {
        after(world.time.between(1, REREAD_MS), this::reread);
    }

    @Override
    void killed() {
        sockets.forEach(socket -> socket.shopper.cut(socket));
        sockets.clear();
    }

    void event(Queue.Message message) {
        local(message.body);
        for (Gateway other : world.gateways) {
            if (other != this && other.running() && !world.fault(world.faults.lostRequests())) {
                other.after(world.time.between(1, 20), () -> other.local(message.body));
            }
        }
        world.events.delete(this, message);
    }

    void connect(Socket socket) {
        if (socket.closed) {
            return;
        }
        socket.pod = this;
        sockets.add(socket);
        socket.shopper.after(1, socket.shopper::connected);
        if (world.has(Mechanism.LEVEL_TRIGGERED_REREAD)) {
            world.network.call(
                    this,
                    () -> world.table.all().stream()
                            .filter(job -> job.owner().value().equals(socket.shopper.owner()))
                            .toList(),
                    owed -> owed.forEach(job -> deliver(job, socket)),
                    () -> socket.shopper.cut(socket));
        }
    }

    void subscribe(Socket socket, String id) {
        socket.open.add(id);
        if (world.has(Mechanism.LEVEL_TRIGGERED_REREAD)) {
            local(id);
        }
    }

    private void reread() {
        after(world.time.between(REREAD_MS, REREAD_MS + 2_000), this::reread);
        sockets.removeIf(socket -> socket.closed);
        if (world.has(Mechanism.LEVEL_TRIGGERED_REREAD)) {
            Set<String> awaited = new HashSet<>();
            sockets.forEach(socket -> awaited.addAll(socket.open));
            awaited.forEach(this::local);
        }
    }

    private void local(String id) {
        if (!sockets.isEmpty()) {
            world.store.get(this, id, row -> row.ifPresent(this::deliver), () -> {});
        }
    }

    private void deliver(Job job) {
        sockets.stream()
                .filter(socket -> socket.shopper.owner().equals(job.owner().value()))
                .forEach(socket -> deliver(job, socket));
    }

    private void deliver(Job job, Socket socket) {
        if (job.status().terminal()) {
            socket.open.remove(job.id());
        } else {
            socket.open.add(job.id());
        }
        long known = Optional.ofNullable(socket.newest.get(job.id())).orElse(0L);
        if (world.has(Mechanism.VERSION_CHECK) && known >= job.version()) {
            return;
        }
        socket.newest.put(job.id(), job.version());
        socket.lastArrival = Math.max(socket.lastArrival + 1, world.time.now() + world.time.between(1, 50));
        world.time.after(socket.lastArrival - world.time.now(), () -> socket.shopper.frame(socket, job));
    }
}
