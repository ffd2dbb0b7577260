package io.mimiq.platform.crypto;

import static io.mimiq.platform.crypto.Encoding.lengthPrefixed;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What one data key protects, such as {@code ("topic", topicId)} or {@code ("user", userId)}. Destroying the key
 * destroys everything in the scope and nothing else.
 */
public record KeyScope(String kind, String id) {
    static final String SERVICE = "service";

    /**
     * Takes a kind and an id that are not blank.
     *
     * @throws IllegalArgumentException if either is
     */
    public KeyScope {
        if (kind.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("A key scope needs a kind and an id");
        }
    }

    /** Everything of one topic. */
    public static KeyScope topic(String topicId) {
        return new KeyScope("topic", topicId);
    }

    /** Everything of one account that belongs to no topic. */
    public static KeyScope user(String userId) {
        return new KeyScope("user", userId);
    }

    /** What a service keeps for itself. */
    public static KeyScope service(String service) {
        return new KeyScope(SERVICE, service);
    }

    public static KeyScope of(String kind, String id) {
        return new KeyScope(kind, id);
    }

    /**
     * The name the key is stored under: SHA-256 of service, kind and id, in hex. Whoever has the id finds the key or
     * its tombstone; a tombstone does not reveal the id, because ids are random.
     */
    String storedId(String service) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(lengthPrefixed("mimiq key scope v1", service, kind, id)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
