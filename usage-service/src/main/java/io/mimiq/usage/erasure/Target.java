package io.mimiq.usage.erasure;

import org.jspecify.annotations.Nullable;

/** What is erased: one topic of a user or, without a topic, the whole account. */
public record Target(String userId, @Nullable String topicId) {

    public boolean isAccount() {
        return topicId == null;
    }
}
