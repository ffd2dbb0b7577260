package io.mimiq.platform.crypto;

import java.time.Instant;

/** What the key store holds under a scope's id: a wrapped data key, or the tombstone of a destroyed one. */
public sealed interface StoredKey permits WrappedKey, StoredKey.Destroyed {
    /** Hash of service and scope: see {@link KeyScope}. */
    String id();

    /** Holds no material and stays for good, so that the key can never be made again. */
    record Destroyed(String id, Instant at) implements StoredKey {}
}
