/** What happens to the processes of a run while shoppers shop. */
package dev.vto.e2e.faults.trouble;
