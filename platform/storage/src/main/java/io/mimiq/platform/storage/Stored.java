package io.mimiq.platform.storage;

/** A record that is a document of a {@link StoredCollection}; its id is annotated with {@code @BsonId}. */
public interface Stored {
    /** Unique in its collection. */
    String id();
}
