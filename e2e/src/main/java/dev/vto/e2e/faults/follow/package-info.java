/** How a shopper of a fault run follows its jobs: one WebSocket after another, as docs/protocol.md asks of clients. */
package dev.vto.e2e.faults.follow;
