package io.mimiq.platform.crypto;

import java.time.Instant;

/** What the key store holds for a scope: a wrapped data key, or the tombstone of a destroyed one. */
public sealed interface StoredKey permits WrappedKey, StoredKey.Destroyed {
    /** SHA-256 of service and scope, in hex; see {@link KeyScope}. */
    String id();

    /** A tombstone. It holds no material and is never removed, so the key can never be generated again. */
    record Destroyed(String id, Instant at) implements StoredKey {}
}
