package io.mimiq.conversation.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.conversation.ConversationError;
import io.mimiq.conversation.message.Intent;
import io.mimiq.conversation.message.Message;
import io.mimiq.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The data of the events with which every answer's stream begins and ends. */
@Singleton
class AnswerEvents {
    private final ObjectMapper json;

    AnswerEvents(ObjectMapper json) {
        this.json = json;
    }

    @Schema(name = "MessageEvent")
    record Opening(
            String messageId,
            String userMessageId,
            @Nullable Intent intent) {}

    @Schema(name = "DoneEvent")
    record Done(String stopReason) {}

    JsonNode opening(Message answer) {
        return json.valueToTree(
                new Opening(answer.id(), Objects.requireNonNullElse(answer.replyTo(), ""), answer.intent()));
    }

    JsonNode done(String reason) {
        return json.valueToTree(new Done(reason));
    }

    JsonNode usage(RunningAnswer answer) {
        return json.valueToTree(Used.of(answer.calls()));
    }

    JsonNode problem(Throwable failure) {
        return json.valueToTree(AnswerProblems.of(failure));
    }

    JsonNode interruption() {
        return json.valueToTree(Problem.of(
                ConversationError.ANSWER_INTERRUPTED, "The partial answer is kept. Ask again for the rest."));
    }
}
