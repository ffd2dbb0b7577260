package io.mimiq.platform.crypto;

/** The only place where a ciphertext is valid, within its service and scope. */
public record Field(String collection, String documentId, String name) {
    public static Field of(String collection, String documentId, String name) {
        return new Field(collection, documentId, name);
    }
}
