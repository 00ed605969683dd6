/** All rules together, and what a run came to. */
package dev.vto.e2e.faults.check;
