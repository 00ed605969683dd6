package dev.vto.notify.socket;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of one client's connection. */
@ConfigMapping(prefix = "vto.gateway.socket")
public interface SocketConfig {

    /** How many frames may wait for a slow client, the states of one job counting as one. */
    @WithDefault("256")
    int mostWaiting();

    /** How many open jobs a socket may have subscribed to. */
    @WithDefault("500")
    int mostSubscriptions();

    /** After how long without a sign of the client its socket is closed; more than twice the ping interval. */
    @WithDefault("65s")
    Duration silence();

    /** The longest life of a socket; each lives a random part of its last tenth less, so that they do not end together. */
    @WithDefault("2h")
    Duration life();

    /** How often silent and old sockets are looked for. */
    @WithDefault("5s")
    Duration checkEvery();
}
