/** Measures the services as programs: how fast they start, what they keep in memory, how large they are. */
package dev.vto.local.bench.start;
