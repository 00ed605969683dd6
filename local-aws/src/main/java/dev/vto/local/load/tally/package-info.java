/** What became of each request of a load, apart for each phase and for whom was called. */
package dev.vto.local.load.tally;
