package io.mimiq.conversation.ingest;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The id of a part's order: always the same, so that a part that is read twice changes the knowledge once. */
final class OrderId {

    private OrderId() {}

    static String of(String part) {
        return UUID.nameUUIDFromBytes(("ingest/" + part).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
