package io.mimiq.integration.erasure;

import java.util.Map;

/** Data of {@code io.mimiq.privacy.erasure.completed}. */
record ErasureCompleted(String deletionId, String userId, String service, Map<String, Long> counts, boolean verified) {

    static final String TYPE = "io.mimiq.privacy.erasure.completed";
}
