/** Replacing every pod of every service, one after another, while shoppers go on. */
package dev.vto.e2e.faults.rolling;
