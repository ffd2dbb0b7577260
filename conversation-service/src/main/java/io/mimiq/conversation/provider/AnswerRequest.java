package io.mimiq.conversation.provider;

import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Reference;
import java.util.List;

/**
 * A question, what is known, and what was said just before, oldest first.
 *
 * @param references what is known beside the page; empty unless the provider {@link AiProvider#readsReferences}
 */
public record AnswerRequest(Knowledge knowledge, List<Reference> references, List<Turn> recent, String question) {

    public AnswerRequest {
        references = List.copyOf(references);
        recent = List.copyOf(recent);
    }

    public record Turn(boolean byUser, String text) {}
}
