/** The gateway's clients by the thousand, in a process of their own. */
package dev.vto.local.bench.crowd;
