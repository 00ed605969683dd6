package dev.vto.e2e.faults.history;

import dev.vto.e2e.faults.entry.ProcessEvent;
import dev.vto.e2e.faults.entry.ProcessEvent.Event;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What befell the processes. */
public final class Lives {
    private static final Set<Event> BLOWS = EnumSet.of(Event.KILLED, Event.PAUSED, Event.STOPPED);

    private final List<ProcessEvent> events;

    Lives(List<ProcessEvent> events) {
        this.events = List.copyOf(events);
    }

    /** All kills, pauses and stops. */
    public List<ProcessEvent> blows() {
        return events.stream().filter(event -> BLOWS.contains(event.event())).toList();
    }

    /** The kills, pauses and stops of this process that overlap the time. */
    public List<ProcessEvent> blows(String process, long from, long until) {
        return blows().stream()
                .filter(blow -> blow.name().equals(process) && blow.at() <= until && over(blow) >= from)
                .toList();
    }

    /* A killed process does nothing more; one that is paused, or being stopped, is so until something else befalls it. */
    private long over(ProcessEvent blow) {
        return blow.event() == Event.KILLED
                ? blow.at()
                : events.stream()
                        .filter(event -> event.name().equals(blow.name()) && event.at() > blow.at())
                        .mapToLong(ProcessEvent::at)
                        .findFirst()
                        .orElse(Long.MAX_VALUE);
    }
}
