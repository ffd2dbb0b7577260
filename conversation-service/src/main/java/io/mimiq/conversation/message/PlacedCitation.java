package io.mimiq.conversation.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A citation of a stored answer: of a statement, or without one of a place in a source. In a stream its place tells which words rest on it, here {@code at} does.
 *
 * @param at how much of the answer's text stands before it, in UTF-16 units
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Citation")
record PlacedCitation(
        @Nullable String statementId, @Nullable String sourceId, int start, int end, String quote, int at) {

    static List<PlacedCitation> in(List<StreamEvent> events) {
        List<PlacedCitation> citations = new ArrayList<>();
        int said = 0;
        for (StreamEvent event : events) {
            switch (event.type()) {
                case StreamEvent.DELTA ->
                    said += event.data().path("text").asText().length();
                case StreamEvent.CITATION -> citations.add(of(event.data(), said));
                default -> {}
            }
        }
        return List.copyOf(citations);
    }

    private static PlacedCitation of(JsonNode citation, int at) {
        return new PlacedCitation(
                text(citation.path("statementId")),
                text(citation.path("sourceId")),
                citation.path("start").asInt(),
                citation.path("end").asInt(),
                citation.path("quote").asText(),
                at);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }

    @Override
    public String toString() {
        return "PlacedCitation[" + (statementId == null ? sourceId : statementId) + "]";
    }
}
