package dev.vto.local.bench.crowd;

import java.net.URI;
import java.util.List;

/**
 * Sockets to be opened.
 *
 * @param addresses {@code ws:} addresses; the first is connected to, the next is taken whenever a socket has
 *     ended, or nothing listens there
 * @param count how many more
 * @param atOnce how many connect at a time; the next does when one is up to date
 * @param comeBack whether clients connect again when their socket ends, as docs/protocol.md tells them to
 * @param owed how many job frames a client has been sent when it is up to date
 * @param follow whether to note when each job's end was first told
 */
public record CrowdOrder(List<URI> addresses, int count, int atOnce, boolean comeBack, int owed, boolean follow) {}
