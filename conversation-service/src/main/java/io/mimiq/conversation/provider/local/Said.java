package io.mimiq.conversation.provider.local;

import org.jspecify.annotations.Nullable;

/**
 * A statement of a source that is read.
 *
 * @param full the statement with what it refers to named in full
 * @param before what was said just before it in the source, when that is what it refers to
 */
record Said(
        String id,
        Passage passage,
        String full,
        @Nullable String before,
        Claim claim,
        NounPhrase topic,
        Embedding meaning) {

    boolean refers() {
        return before != null;
    }
}
