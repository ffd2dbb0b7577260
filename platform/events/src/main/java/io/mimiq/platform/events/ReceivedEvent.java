package io.mimiq.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as a consumer sees it.
 *
 * @param requestId the request that caused it, when one did
 */
public record ReceivedEvent(
        String id,
        String type,
        String source,
        @Nullable String subject,
        Instant time,
        @Nullable String requestId,
        JsonNode data) {

    /**
     * The data as a record of the consumer's own. Fields the record does not have are dropped.
     *
     * @throws PoisonEventException when the data cannot be read as that type; the event then goes to the dead-letter topic
     */
    public <T> T dataAs(Class<T> type) {
        try {
            return EventFormat.MAPPER.treeToValue(data, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // Jackson quotes the offending value in its message: only the kind of failure may leave here
            throw new PoisonEventException("Data is not a " + type.getSimpleName() + " ("
                    + e.getClass().getSimpleName() + ")");
        }
    }
}
