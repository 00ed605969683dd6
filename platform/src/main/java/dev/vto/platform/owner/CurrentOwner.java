package dev.vto.platform.owner;

import jakarta.inject.Singleton;

/** Who calls. There is no sign-in yet: everybody is the one local owner. */
@Singleton
public class CurrentOwner {
    private static final OwnerKey LOCAL = OwnerKey.of("urn:vto:local", "local");

    public OwnerKey key() {
        return LOCAL;
    }
}
