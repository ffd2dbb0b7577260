package io.mimiq.conversation.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacedCitationTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<StreamEvent> events = new ArrayList<>();

    @Test
    void standsAfterTheWordsThatItSpeaksFor() {
        says("Müller 🎉.");
        cites("s1");
        says(" More");
        says(" of it.");
        cites("s2");

        List<PlacedCitation> citations = PlacedCitation.in(events);

        assertThat(citations).extracting(PlacedCitation::statementId).containsExactly("s1", "s2");
        assertThat(citations).extracting(PlacedCitation::at).containsExactly(10, 22);
    }

    @Test
    void keepsWhatTheStreamTold() {
        ObjectNode data = data().put("statementId", "s1").put("sourceId", "n1").put("start", 3);
        append(StreamEvent.CITATION, data.put("end", 8).put("quote", "words"));

        List<PlacedCitation> citations = PlacedCitation.in(events);

        assertThat(citations).containsExactly(new PlacedCitation("s1", "n1", 3, 8, "words", 0));
    }

    @Test
    void keepsACitationOfAPlaceInASource() {
        ObjectNode data = data().putNull("statementId").put("sourceId", "n1").put("start", 3);
        append(StreamEvent.CITATION, data.put("end", 8).put("quote", "words"));

        assertThat(PlacedCitation.in(events)).containsExactly(new PlacedCitation(null, "n1", 3, 8, "words", 0));
    }

    private void says(String text) {
        append(StreamEvent.DELTA, data().put("text", text));
    }

    private void cites(String statementId) {
        append(StreamEvent.CITATION, data().put("statementId", statementId));
    }

    private void append(String type, ObjectNode data) {
        events.add(new StreamEvent(events.size() + 1L, type, data));
    }

    private static ObjectNode data() {
        return JSON.createObjectNode();
    }
}
