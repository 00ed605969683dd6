/** What benchmarks found: figures of several runs, summed up, with the machine that they were taken on. */
package dev.vto.local.bench.figure;
