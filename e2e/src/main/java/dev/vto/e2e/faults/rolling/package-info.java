/** Replacing every pod of every service, one after another, while shoppers go on: nobody may notice. */
package dev.vto.e2e.faults.rolling;
