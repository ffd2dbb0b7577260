package io.mimiq.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as consumers see it, with the attributes of CloudEvents 1.0.
 *
 * @param requestId id of the request that caused it, from the extension attribute {@code requestid}; null if there is
 *     none
 */
public record ReceivedEvent(
        String id,
        String type,
        String source,
        @Nullable String subject,
        Instant time,
        @Nullable String requestId,
        JsonNode data) {

    /** Whether the event is of the type whose data this is. */
    public boolean is(Class<? extends Record> data) {
        return type.equals(EventFormat.type(data).name());
    }

    /**
     * Maps the data to a record of the consumer's. Fields that the record lacks are ignored.
     *
     * @throws PoisonEventException if the data does not fit the type, which sends the event to the dead-letter topic
     */
    public <T> T dataAs(Class<T> type) {
        try {
            return EventFormat.MAPPER.treeToValue(data, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // Jackson's messages quote the offending value, so only the kind of failure may leave here.
            throw new PoisonEventException("Data is not a " + type.getSimpleName() + " ("
                    + e.getClass().getSimpleName() + ")");
        }
    }
}
