/** Submits, through the service and as the bare calls that they come to, in a process of their own. */
package dev.vto.local.bench.submit;
