package dev.vto.local.bench;

import dev.vto.local.process.Layout;
import dev.vto.local.process.LogSink;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What all benchmarks are given.
 *
 * @param layout where the programs are, and in which form the services run
 * @param log where their lines go
 * @param runs how often each figure is measured
 * @param sockets how many clients the gateway has where it has many
 * @param load how long a load lasts
 * @param progress told what is being done
 */
public record Setting(Layout layout, LogSink log, int runs, int sockets, Duration load, Consumer<String> progress) {}
