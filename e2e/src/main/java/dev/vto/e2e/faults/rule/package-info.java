/** What a rule of the checker is, and what breaks one. */
package dev.vto.e2e.faults.rule;
