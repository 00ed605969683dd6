package dev.vto.local.bench.crowd;

import java.util.Map;

/**
 * What a crowd of clients has seen.
 *
 * @param open sockets that were said hello to and have not ended
 * @param resumed those of them that have been sent what they are owed
 * @param resumedAt when the last of them was, in ns
 * @param frames job frames since the last reset
 * @param frameAt when the last of them came, in ns
 * @param closes ends of sockets since the last reset by close code; 1006 without one
 * @param closedAt when the last of them was, in ns
 * @param refused handshakes that failed since the last reset
 * @param sample the last job frame's text; empty before the first
 */
public record CrowdStatus(
        int open,
        int resumed,
        long resumedAt,
        long frames,
        long frameAt,
        Map<Integer, Integer> closes,
        long closedAt,
        int refused,
        String sample) {}
