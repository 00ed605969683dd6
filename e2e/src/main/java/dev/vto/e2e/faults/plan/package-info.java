/** What befalls processes in a fault run, from a seed. */
package dev.vto.e2e.faults.plan;
