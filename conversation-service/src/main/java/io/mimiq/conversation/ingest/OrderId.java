package io.mimiq.conversation.ingest;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The id of the order for a part: always the same, so that a part which is read twice changes the knowledge once. */
final class OrderId {

    private OrderId() {}

    static String of(String part) {
        return UUID.nameUUIDFromBytes(("ingest/" + part).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
