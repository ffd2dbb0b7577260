package io.mimiq.usage.erasure;

import static io.mimiq.platform.events.EventIds.require;
import static io.mimiq.platform.events.EventIds.requireIfPresent;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Data of {@value #TYPE}. */
record ErasureRequested(
        String deletionId,
        String userId,
        String scope,
        @Nullable String topicId,
        List<String> services) {

    static final String TYPE = "io.mimiq.privacy.erasure.requested";

    ErasureRequested {
        require(deletionId, "deletionId");
        require(userId, "userId");
        requireIfPresent(topicId, "topicId");
        Objects.requireNonNull(services, "services").forEach(service -> require(service, "services"));
        if (!scope.equals(topicId == null ? "account" : "topic")) {
            throw new IllegalArgumentException("scope and topicId do not fit");
        }
    }

    Target target() {
        return new Target(userId, topicId);
    }
}
