package io.mimiq.usage.erasure;

import static io.mimiq.platform.events.EventIds.require;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Data of {@value #TYPE}.
 *
 * @param counts how many records of each kind were erased
 * @param verified whether the service looked again and found nothing
 */
record ErasureCompleted(String deletionId, String userId, String service, Map<String, Long> counts, boolean verified) {

    static final String TYPE = "io.mimiq.privacy.erasure.completed";
    private static final Pattern KIND = Pattern.compile("[a-zA-Z][a-zA-Z-]{0,39}");

    ErasureCompleted {
        require(deletionId, "deletionId");
        require(userId, "userId");
        require(service, "service");
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            if (!KIND.matcher(count.getKey()).matches() || count.getValue() < 0) {
                throw new IllegalArgumentException("counts are no counts");
            }
        }
    }
}
