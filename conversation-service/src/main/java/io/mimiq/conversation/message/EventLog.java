package io.mimiq.conversation.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A stream's events as they are stored: an array with {@code {"type", "data"}} for each event, and for a delta only the
 * length of its text, since the text is the message's. So a finished answer replays with the same ids as it had live.
 */
final class EventLog {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "type";
    private static final String DATA = "data";
    private static final String TEXT = "text";

    private EventLog() {}

    static String encode(List<StreamEvent> events) {
        ArrayNode log = JSON.createArrayNode();
        for (StreamEvent event : events) {
            if (event.type().equals(StreamEvent.DELTA)) {
                log.add(event.data().path(TEXT).asText().length());
            } else {
                log.addObject().put(TYPE, event.type()).set(DATA, event.data());
            }
        }
        return log.toString();
    }

    static List<StreamEvent> decode(String log, String text) {
        try {
            List<StreamEvent> events = new ArrayList<>();
            int said = 0;
            for (JsonNode entry : JSON.readTree(log)) {
                long id = events.size() + 1L;
                if (entry.isInt()) {
                    int end = said + entry.intValue();
                    events.add(new StreamEvent(id, StreamEvent.DELTA, delta(text.substring(said, end))));
                    said = end;
                } else {
                    events.add(new StreamEvent(id, entry.path(TYPE).asText(), entry.path(DATA)));
                }
            }
            return events;
        } catch (JsonProcessingException e) {
            // Jackson would quote what it could not read
            throw new IllegalStateException("A stored event log is not JSON");
        }
    }

    private static JsonNode delta(String text) {
        ObjectNode data = JSON.createObjectNode();
        return data.put(TEXT, text);
    }
}
