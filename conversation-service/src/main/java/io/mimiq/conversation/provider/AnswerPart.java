package io.mimiq.conversation.provider;

import org.jspecify.annotations.Nullable;

/** What a streamed answer is made of. */
public sealed interface AnswerPart {

    record Delta(String text) implements AnswerPart {}

    /** The words before it rest on this statement; start and end are offsets into the statement's source. */
    record Citation(String statementId, @Nullable String sourceId, int start, int end, String quote)
            implements AnswerPart {}

    /** The end of the answer, and why it ended there: {@code end}, {@code max-tokens} or {@code refused}. */
    record Finished(String stopReason) implements AnswerPart {}
}
