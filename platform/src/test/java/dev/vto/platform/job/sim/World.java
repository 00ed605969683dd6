package dev.vto.platform.job.sim;

import dev.vto.platform.job.move.JobMachine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All that there is in one run: AWS, an engine, two pods of each service, two shoppers. */
final class World {
    static final Duration LEASE = Duration.ofSeconds(30);
    static final Duration GRACE = Duration.ofSeconds(5);
    static final Duration DEADLINE = Duration.ofMinutes(3);
    private static final int MOST_RESENDS = 2;
    private static final int PODS = 2;
    private static final int SHOPPERS = 2;
    private static final long TROUBLE_MS = 90_000;
    private static final long BETWEEN_TROUBLES_MS = 15_000;
    private static final double DEATHS_AT_THE_WORST_MOMENT = 0.1;
    private static final int LONGEST_PAUSE_MS = 60_000;
    private static final int LONGEST_ABSENCE_MS = 20_000;

    final Scheduler time;
    final Faults faults;
    final int resends;
    final JobMachine machine = new JobMachine(LEASE, GRACE);
    final Table table = new Table(this);
    final Network network = new Network(this);
    final Store store = new Store(this);
    final Objects objects = new Objects(this);
    final Engine engine = new Engine(this);
    final List<JobService> jobServices = new ArrayList<>();
    final List<Worker> workers = new ArrayList<>();
    final List<Gateway> gateways = new ArrayList<>();
    final List<Shopper> shoppers = new ArrayList<>();
    final Queue<JobService> deadLetters = new Queue<>(this, jobServices, JobService::deadLetter, null);
    final Queue<Worker> render = new Queue<>(this, workers, Worker::wakeUp, deadLetters);
    final Queue<Worker> results = new Queue<>(this, workers, Worker::stored, null);
    final Queue<Gateway> events = new Queue<>(this, gateways, Gateway::event, null);
    final List<String> seen = new ArrayList<>();
    private final Set<Mechanism> mechanisms;
    private int tokens;

    World(long seed, Set<Mechanism> without) {
        this.time = new Scheduler(seed);
        this.faults = Faults.chosen(time);
        this.resends = time.below(MOST_RESENDS + 1);
        this.mechanisms =
                EnumSet.complementOf(without.isEmpty() ? EnumSet.noneOf(Mechanism.class) : EnumSet.copyOf(without));
        for (int i = 0; i < PODS; i++) {
            jobServices.add(new JobService(this));
            workers.add(new Worker(this));
            gateways.add(new Gateway(this));
        }
        for (int i = 0; i < SHOPPERS; i++) {
            shoppers.add(new Shopper(this, i));
        }
        pods().forEach(Process::start);
        shoppers.forEach(Process::start);
        trouble();
    }

    boolean has(Mechanism mechanism) {
        return mechanisms.contains(mechanism);
    }

    /** For a lease: one that no other has. */
    String token() {
        return "token-" + tokens++;
    }

    boolean healed() {
        return time.now() >= TROUBLE_MS;
    }

    /** Whether a fault of this probability happens now. */
    boolean fault(double probability) {
        return !healed() && time.chance(probability);
    }

    /** Something that must not happen, seen as it happened. */
    void violation(String what) {
        seen.add(time.now() + " ms: " + what);
    }

    <P extends Process> P anyRunning(List<P> pods) {
        List<P> running = pods.stream().filter(Process::running).toList();
        return running.isEmpty() ? null : running.get(time.below(running.size()));
    }

    private List<Process> pods() {
        return Stream.of(jobServices, workers, gateways)
                .<Process>flatMap(List::stream)
                .toList();
    }

    /** Asked where a death does most harm; whether the pod died. */
    boolean diesNow(Process pod) {
        boolean dies = faults.kills() && fault(DEATHS_AT_THE_WORST_MOMENT);
        if (dies) {
            kill(pod);
        }
        return dies;
    }

    private void kill(Process pod) {
        pod.kill();
        time.after(time.between(100, LONGEST_ABSENCE_MS), pod::restart);
    }

    private void trouble() {
        if (healed()) {
            return;
        }
        time.after(time.between(0, (int) BETWEEN_TROUBLES_MS), () -> {
            Process pod = pods().get(time.below(2 * PODS + PODS));
            if (!healed() && faults.kills() && time.chance(0.5)) {
                kill(pod);
            } else if (!healed() && faults.pauses()) {
                pod.pause(time.between(100, LONGEST_PAUSE_MS));
            }
            if (!healed() && faults.cuts()) {
                shoppers.get(time.below(SHOPPERS)).cut();
            }
            trouble();
        });
    }
}
