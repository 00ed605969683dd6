/** The processes of fault runs: started once, hurt and healed, and read from outside. */
package dev.vto.e2e.faults.stage;
