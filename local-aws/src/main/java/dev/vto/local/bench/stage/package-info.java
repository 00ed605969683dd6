/** What benchmarks share: a platform, clients in processes of their own, what is looked at and what is counted. */
package dev.vto.local.bench.stage;
