/** What is recorded of a fault run: one line of a file for each thing that happened. */
package dev.vto.e2e.faults.entry;
