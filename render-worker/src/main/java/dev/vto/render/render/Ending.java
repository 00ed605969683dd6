package dev.vto.render.render;

import dev.vto.platform.job.JobFailure;
import dev.vto.render.engine.EngineOutcome.Rendered;
import dev.vto.render.media.ResultSet;
import java.time.Duration;
import java.time.Instant;

/** How one attempt at a job ends. */
sealed interface Ending {

    /** The engine drew, just now. */
    record Drawn(Rendered rendered, Instant at) implements Ending {}

    /** An earlier attempt had drawn. */
    record Adopted(ResultSet set) implements Ending {}

    /** There will be no pictures. */
    record Failed(JobFailure failure) implements Ending {}

    /** Another attempt, after this pause. */
    record Later(Duration pause) implements Ending {}
}
