package io.mimiq.integration.erasure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Data of {@code io.mimiq.privacy.erasure.requested}. */
record ErasureRequested(
        String deletionId,
        String userId,
        String scope,
        @Nullable String topicId,
        List<String> services) {

    static final String TYPE = "io.mimiq.privacy.erasure.requested";
}
