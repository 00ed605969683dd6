/** What must hold in the end, and of the record itself. */
package dev.vto.e2e.faults.ends;
