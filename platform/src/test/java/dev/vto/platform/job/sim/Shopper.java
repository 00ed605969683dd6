package dev.vto.platform.job.sim;

import dev.vto.platform.job.Job;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Submits a job or two under Idempotency-Keys until each is answered, and waits on a socket; connects again when it is cut. */
final class Shopper extends Process {
    private static final int FIRST_MS = 30_000;
    private static final long PATIENCE_MS = 5_000;

    private final String owner;
    private final List<String> jobs = new ArrayList<>();
    private final Map<String, Job> accepted = new HashMap<>();
    private final Map<String, Job> ended = new HashMap<>();
    private Gateway.Socket socket;
    private Map<String, Long> onSocket = new HashMap<>();

    Shopper(World world, int number) {
        super(world);
        this.owner = "shopper" + number;
    }

    String owner() {
        return owner;
    }

    List<String> accepted() {
        return List.copyOf(accepted.keySet());
    }

    /** The end of this job that it was told of, or null. */
    Job end(String id) {
        return ended.get(id);
    }

    /** Whether it was told of the end of each job that it was promised. */
    boolean satisfied() {
        return accepted.size() == jobs.size() && ended.keySet().containsAll(jobs);
    }

    @Override
    void start() {
        connect();
        int count = 1 + world.time.below(2);
        for (int i = 0; i < count; i++) {
            String id = owner + "-job" + i;
            jobs.add(id);
            after(world.time.between(0, FIRST_MS), () -> submit(id));
        }
    }

    private void submit(String id) {
        if (accepted.containsKey(id)) {
            return;
        }
        JobService pod = world.anyRunning(world.jobServices);
        // the answer may come late, or never: the same key again does no harm
        after(PATIENCE_MS, () -> submit(id));
        if (pod != null) {
            pod.after(
                    world.time.between(1, 20),
                    () -> pod.submit(
                            id, owner, job -> after(world.time.between(1, 20), () -> accepted(job)), () -> {}));
        }
    }

    private void accepted(Job job) {
        if (accepted.putIfAbsent(job.id(), job) == null) {
            subscribe(job.id());
        }
    }

    private void subscribe(String id) {
        Gateway.Socket here = socket;
        if (here != null && here.pod != null) {
            here.pod.after(world.time.between(1, 20), () -> here.pod.subscribe(here, id));
        }
    }

    /** Its present socket is gone. */
    void cut() {
        cut(socket);
    }

    /** This socket is gone. */
    void cut(Gateway.Socket gone) {
        if (socket != null && socket == gone) {
            socket.closed = true;
            socket = null;
            after(world.time.between(100, 5_000), this::connect);
        }
    }

    private void connect() {
        Gateway pod = world.anyRunning(world.gateways);
        if (pod == null) {
            after(PATIENCE_MS, this::connect);
            return;
        }
        socket = new Gateway.Socket(this);
        onSocket = new HashMap<>();
        Gateway.Socket opened = socket;
        pod.after(1, () -> pod.connect(opened));
        // the handshake takes too long
        after(PATIENCE_MS, () -> {
            if (socket == opened && opened.pod == null) {
                cut();
            }
        });
    }

    /** The handshake is done. */
    void connected() {
        accepted.keySet().stream().filter(id -> !ended.containsKey(id)).forEach(this::subscribe);
    }

    void frame(Gateway.Socket from, Job job) {
        if (from != socket) {
            return;
        }
        Long before = onSocket.put(job.id(), job.version());
        if (before != null && before >= job.version()) {
            String how = before == job.version() ? " came again" : " fell from " + before;
            world.violation(job.id() + how + " to version " + job.version() + " for " + owner);
        }
        if (job.status().terminal()) {
            Job earlier = ended.putIfAbsent(job.id(), job);
            if (earlier != null && earlier.version() != job.version()) {
                world.violation(owner + " was told of two ends of " + job.id());
            }
        }
    }
}
