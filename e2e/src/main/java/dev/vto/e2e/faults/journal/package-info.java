/** What the conductor of a fault run writes down. */
package dev.vto.e2e.faults.journal;
