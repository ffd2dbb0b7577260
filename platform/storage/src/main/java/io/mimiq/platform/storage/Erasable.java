package io.mimiq.platform.storage;

import io.mimiq.platform.crypto.KeyScope;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * Something that an erasure must reach. Every {@link StoredCollection} is one; whatever else keeps something of a user
 * implements it as a bean, and is found as such.
 */
public interface Erasable {
    /** What its documents are called on the receipt, such as {@code messages}. */
    String kind();

    /** Whether it keeps anything that an erasure has to reach. */
    default boolean hasPart() {
        return true;
    }

    /** The keys to destroy before anything is erased. */
    default List<KeyScope> scopes(Target target) {
        return List.of();
    }

    /**
     * Whether {@link #topicsOf} may find any. Such documents are erased last, so that an account's erasure that is
     * interrupted finds its topics again.
     */
    default boolean knowsTopics() {
        return false;
    }

    /** The topics of which it keeps something for this user, when the account is erased. */
    default Uni<List<String>> topicsOf(String userId) {
        return Uni.createFrom().item(List.of());
    }

    /**
     * Erases what one look finds, and returns how many documents that were: zero once nothing is left. Must be
     * idempotent and safe to run concurrently. Fails if something can only be erased later.
     */
    Uni<Long> erase(Target target);
}
