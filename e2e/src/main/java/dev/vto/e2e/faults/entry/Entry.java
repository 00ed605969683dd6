package dev.vto.e2e.faults.entry;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One line of a record file: something that happened. Times are of the machine's monotonic clock, in nanoseconds. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "call", value = Call.class),
    @JsonSubTypes.Type(name = "fault", value = Firing.class),
    @JsonSubTypes.Type(name = "process", value = ProcessEvent.class),
    @JsonSubTypes.Type(name = "client", value = Answer.class),
    @JsonSubTypes.Type(name = "healed", value = Healed.class),
    @JsonSubTypes.Type(name = "final", value = Ending.class)
})
public sealed interface Entry permits Call, Firing, ProcessEvent, Answer, Healed, Ending {

    /** When it was over. */
    long at();

    /** Where it stands. */
    Place place();
}
