/** What must hold of engine calls and of the pictures that they gave. */
package dev.vto.e2e.faults.money;
