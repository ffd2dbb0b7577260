package io.mimiq.conversation.call;

import io.mimiq.platform.contracts.TokenUsage;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An AI call to be made: for whom and why, and what of theirs the provider gets to see.
 *
 * @param atMost the most that it can use
 */
public record CallSpec(
        String userId, String topicId, Purpose purpose, List<Sent> sources, Knowledge knowledge, TokenUsage atMost) {

    public CallSpec {
        sources = List.copyOf(sources);
    }

    /** Why a call is made, and the operation it counts as. */
    public enum Purpose {
        QUESTION("answer"),
        NOTE("extract"),
        DOCUMENT("extract");

        private final String operation;

        Purpose(String operation) {
            this.operation = operation;
        }

        public String operation() {
            return operation;
        }
    }

    /**
     * A text that is sent along with the knowledge: a {@code message}, {@code document} or {@code confluence} page; of a
     * {@code source}, parts.
     */
    @Schema(name = "SentSource")
    public record Sent(String kind, String id) {}
}
