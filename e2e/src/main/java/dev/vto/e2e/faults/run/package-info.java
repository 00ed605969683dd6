/** Fault runs: a seed, twenty seconds of trouble, then what must be true afterwards. */
package dev.vto.e2e.faults.run;
