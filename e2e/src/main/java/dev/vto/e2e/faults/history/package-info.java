/** What was recorded of a fault run, read and put in order. */
package dev.vto.e2e.faults.history;
