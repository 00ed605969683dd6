/** A steady load on the public API by the services' own addresses, that counts every request once with what became of it. */
package dev.vto.local.load;
