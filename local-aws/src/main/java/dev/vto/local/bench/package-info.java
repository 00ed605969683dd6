/** Measures the platform as processes of this machine; docs/benchmarks/README.md says what and how. */
package dev.vto.local.bench;
