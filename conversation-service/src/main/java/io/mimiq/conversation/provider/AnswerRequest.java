package io.mimiq.conversation.provider;

import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Reference;
import io.mimiq.platform.contracts.knowledge.Relevant;
import java.time.LocalDate;
import java.util.List;

/**
 * A question, what is known, and what was said just before, oldest first.
 *
 * @param knowledge what of the page bears on it
 * @param references what of what is known beside the page does
 * @param found passages of both that fit it, the best first
 * @param date when it is asked, for what comes next
 */
public record AnswerRequest(
        Knowledge knowledge,
        List<Reference> references,
        List<Relevant.Hit> found,
        List<Turn> recent,
        String question,
        LocalDate date) {

    public AnswerRequest {
        references = List.copyOf(references);
        found = List.copyOf(found);
        recent = List.copyOf(recent);
    }

    public record Turn(boolean byUser, String text) {}
}
