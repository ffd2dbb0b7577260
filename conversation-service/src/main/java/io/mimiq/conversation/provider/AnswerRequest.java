package io.mimiq.conversation.provider;

import io.mimiq.platform.contracts.knowledge.Knowledge;
import java.util.List;

/** A question, what is known, and what was said just before, oldest first. */
public record AnswerRequest(Knowledge knowledge, List<Turn> recent, String question) {

    public AnswerRequest {
        recent = List.copyOf(recent);
    }

    public record Turn(boolean byUser, String text) {}
}
