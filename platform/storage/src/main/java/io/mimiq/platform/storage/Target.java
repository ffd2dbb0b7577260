package io.mimiq.platform.storage;

import org.jspecify.annotations.Nullable;

/**
 * What an erasure is about: one topic of a user or, without a topic, the whole account.
 *
 * @param userId the owner
 */
public record Target(String userId, @Nullable String topicId) {

    /** A whole account. */
    public static Target account(String userId) {
        return new Target(userId, null);
    }

    public boolean isAccount() {
        return topicId == null;
    }
}
