package dev.vto.e2e.faults.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vto.e2e.faults.entry.Answer;
import dev.vto.e2e.faults.entry.Call;
import dev.vto.e2e.faults.entry.Ending;
import dev.vto.e2e.faults.entry.Entry;
import dev.vto.e2e.faults.entry.Firing;
import dev.vto.e2e.faults.entry.Healed;
import dev.vto.e2e.faults.entry.ProcessEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All that was recorded of one run, in the order of time. Immutable. */
public final class History {
    /** Name of the table of jobs. */
    public static final String JOBS = "vto-jobs";

    private static final double NANOS_PER_SECOND = 1e9;

    private final List<Entry> entries;
    private final Map<Class<?>, List<Entry>> kinds;
    private final Map<String, Story> stories = new LinkedHashMap<>();
    private final Map<Long, Call> calls;
    private final Map<Long, Firing> firings;
    private final Map<Long, List<Call>> drawings;
    private final Map<String, List<Call>> puts;
    private final Lives lives;

    /** Of these, in any order. */
    public History(Collection<? extends Entry> recorded) {
        this.entries = recorded.stream()
                .sorted(Comparator.comparingLong(Entry::at))
                .map(Entry.class::cast)
                .toList();
        this.kinds = entries.stream().collect(Collectors.groupingBy(Entry::getClass));
        this.calls = all(Call.class).stream().collect(Collectors.toMap(Call::id, call -> call, (one, _) -> one));
        this.firings =
                all(Firing.class).stream().collect(Collectors.toMap(Firing::id, firing -> firing, (one, _) -> one));
        this.drawings = all(Call.class).stream()
                .filter(call -> call.part().equals("bedrock") && call.seed() != null)
                .sorted(Comparator.comparingLong(Call::began))
                .collect(Collectors.groupingBy(Call::seed));
        this.puts = all(Call.class).stream()
                .filter(call -> call.operation().equals("PutObject") && call.key() != null && call.done())
                .collect(Collectors.groupingBy(Call::key));
        this.lives = new Lives(all(ProcessEvent.class));
        Map<String, List<Write>> writes = new LinkedHashMap<>();
        for (Call call : all(Call.class)) {
            if (JOBS.equals(call.table()) && call.row() != null && call.row().isObject()) {
                Write write = new Write(call, new JobRow(call.row()));
                writes.computeIfAbsent(write.row().id(), _ -> new ArrayList<>()).add(write);
            }
        }
        writes.forEach((id, all) -> stories.put(id, new Story(id, all)));
    }

    /** The lines of this kind. */
    public <E extends Entry> List<E> all(Class<E> kind) {
        return kinds.getOrDefault(kind, List.of()).stream().map(kind::cast).toList();
    }

    /** The answers to this operation of clients. */
    public List<Answer> answers(Answer.Operation operation) {
        return all(Answer.class).stream().filter(answer -> answer.is(operation)).toList();
    }

    /** The WebSockets that were opened. */
    public List<Answer> sockets() {
        return answers(Answer.Operation.CONNECTED).stream()
                .filter(socket -> socket.outcome() != Answer.Outcome.FAILED)
                .toList();
    }

    /** Every job, in the order of creation. */
    public Collection<Story> jobs() {
        return stories.values();
    }

    /** The job of this id, or nothing where none was written. */
    public Optional<Story> job(String id) {
        return Optional.ofNullable(stories.get(id));
    }

    /** The engine calls of the job in the order of their beginning, those included that never reached the engine. */
    public List<Call> drawings(Story job) {
        return job.seed() == null ? List.of() : drawings.getOrDefault(job.seed(), List.of());
    }

    /** The puts of objects that were done, each object's by time. */
    public List<Call> puts() {
        return puts.values().stream().flatMap(List::stream).toList();
    }

    /** The puts of this object that were done. */
    public List<Call> puts(String key) {
        return puts.getOrDefault(key, List.of());
    }

    /** Deletions of jobs' rows. */
    public List<Call> removals() {
        return all(Call.class).stream()
                .filter(call -> JOBS.equals(call.table())
                        && Optional.ofNullable(call.row())
                                .filter(JsonNode::isNull)
                                .isPresent())
                .toList();
    }

    /** The call of this id, or nothing. */
    public Optional<Call> call(Long id) {
        return Optional.ofNullable(id).map(calls::get);
    }

    /** The fault of this id, or nothing. */
    public Optional<Firing> firing(Long id) {
        return Optional.ofNullable(id).map(firings::get);
    }

    /** What befell the processes. */
    public Lives lives() {
        return lives;
    }

    /** The moment of healing, or nothing. */
    public Optional<Healed> healed() {
        return all(Healed.class).stream().findFirst();
    }

    /** What there was in the end, or nothing. */
    public Optional<Ending> ending() {
        return all(Ending.class).stream().findFirst();
    }

    /** Seconds from the first line to this time. */
    public double seconds(long time) {
        return entries.isEmpty() ? 0 : (time - entries.getFirst().at()) / NANOS_PER_SECOND;
    }
}
