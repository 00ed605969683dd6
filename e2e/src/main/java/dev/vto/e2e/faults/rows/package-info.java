/** What must hold of the rows of jobs: versions, moves, leases, ends. */
package dev.vto.e2e.faults.rows;
