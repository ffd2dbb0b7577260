package io.mimiq.conversation.provider;

import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a streamed answer is made of. */
public sealed interface AnswerPart {

    @Schema(name = "DeltaEvent")
    record Delta(String text) implements AnswerPart {}

    /**
     * The words before it rest on this statement, or without one on this place in a source; start and end are offsets into
     * the source.
     */
    @Schema(name = "CitationEvent")
    record Citation(@Nullable String statementId, @Nullable String sourceId, int start, int end, String quote)
            implements AnswerPart {

        /** Cites the statement by the first place it comes from that is still there. */
        public static Citation of(Knowledge.Statement statement) {
            return statement.evidence().stream()
                    .filter(evidence -> !evidence.isDeleted())
                    .findFirst()
                    .map(from -> new Citation(statement.id(), from.sourceId(), from.start(), from.end(), from.quote()))
                    .orElseGet(() -> new Citation(
                            statement.id(), null, 0, statement.text().length(), statement.text()));
        }

        public static Citation of(Reference reference) {
            return new Citation(null, reference.sourceId(), reference.start(), reference.end(), reference.text());
        }
    }

    /** The end of the answer, and why it ended there: {@code end}, {@code max-tokens} or {@code refused}. */
    record Finished(String stopReason) implements AnswerPart {}
}
