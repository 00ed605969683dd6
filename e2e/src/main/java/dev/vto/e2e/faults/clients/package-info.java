/** What must hold of all that clients were told. */
package dev.vto.e2e.faults.clients;
