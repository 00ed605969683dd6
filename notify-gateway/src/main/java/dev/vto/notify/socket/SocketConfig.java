package dev.vto.notify.socket;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** Limits of one client's connection. */
@ConfigMapping(prefix = "vto.gateway.socket")
public interface SocketConfig {

    /** How many frames may wait for a slow client, the states of one job counting as one. */
    @WithDefault("256")
    int mostWaiting();

    /** How many open jobs a socket may have subscribed to. */
    @WithDefault("500")
    int mostSubscriptions();

    /**
     * How many sockets an owner may have on this pod; the next is closed with 4029. Not set: as many as the pod takes, as it must be
     * while there is no sign-in and all shoppers are one owner. With sign-in 20 are right: more tabs and devices than a shopper has,
     * dead ones of a bad network included, for those last no longer than {@link #silence}.
     */
    OptionalInt mostPerOwner();

    /**
     * How many sockets this pod takes; further handshakes are answered with 503. Not set: as many as fill half of the heap at 16 KiB
     * each, which is what an idle one was measured to take; 3,072 with the 96 MB of the manifests.
     */
    OptionalInt mostPerPod();

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
