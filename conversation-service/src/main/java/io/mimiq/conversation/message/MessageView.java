package io.mimiq.conversation.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A message as its user sees it. Of an answer's stream, it has the last event of each type, in the same form.
 *
 * @param proposals all that wait of a note that was taken in by parts, in order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Message")
public record MessageView(
        String id,
        Role role,
        State state,
        @Nullable Intent intent,
        @Nullable String replyTo,
        String text,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable List<PlacedCitation> citations,

        @Schema(ref = "ChangeEvent") @Nullable JsonNode change,
        @Schema(ref = "ProposalEvent") @Nullable JsonNode proposal,

        @Schema(type = SchemaType.ARRAY, implementation = ProposalEvent.class) @Nullable List<JsonNode> proposals,

        @Schema(ref = "AccountEvent") @Nullable JsonNode account,
        @Schema(ref = "UsageEvent") @Nullable JsonNode usage,
        @Nullable String stopReason,
        @Schema(ref = "Problem") @Nullable JsonNode problem) {

    public static MessageView of(Message message) {
        boolean answer = message.role() == Role.ASSISTANT;
        return new MessageView(
                message.id(),
                message.role(),
                message.state(),
                message.intent(),
                message.replyTo(),
                message.text(),
                message.createdAt(),
                message.finishedAt(),
                answer ? PlacedCitation.in(message.events()) : null,
                one(message, StreamEvent.CHANGE),
                one(message, StreamEvent.PROPOSAL),
                proposals(message),
                one(message, StreamEvent.ACCOUNT),
                one(message, StreamEvent.USAGE),
                stopReason(message),
                one(message, StreamEvent.ERROR));
    }

    private static @Nullable String stopReason(Message message) {
        JsonNode done = one(message, StreamEvent.DONE);
        return done == null ? null : done.path("stopReason").asText();
    }

    private static @Nullable List<JsonNode> proposals(Message message) {
        List<JsonNode> all = all(message, StreamEvent.PROPOSAL);
        return all.isEmpty() ? null : all;
    }

    private static List<JsonNode> all(Message message, String type) {
        return message.events().stream()
                .filter(event -> event.type().equals(type))
                .map(StreamEvent::data)
                .toList();
    }

    private static @Nullable JsonNode one(Message message, String type) {
        List<JsonNode> all = all(message, type);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }
}
