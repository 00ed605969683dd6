/** Benchmarks of jobs: submitted, rendered, told. */
package dev.vto.local.bench.job;
