package dev.vto.local.fault.proxy;

import dev.vto.local.fault.detail.Details;
import dev.vto.local.fault.record.Recorder;
import java.util.concurrent.atomic.AtomicLong;

/** What all proxies share. */
record Desk(Faults faults, Recorder recorder, Details details, AtomicLong calls) {

    Desk(Details details) {
        this(new Faults(), new Recorder(), details, new AtomicLong());
    }
}
