/** Benchmarks of the gateway's sockets: what they cost, how fast they are told, how they are lost and come back. */
package dev.vto.local.bench.socket;
