package io.mimiq.knowledge.changeset;

import io.mimiq.knowledge.page.Span;
import io.mimiq.platform.contracts.knowledge.Knowledge.Evidence;

/** The text that a change set's evidence points into. */
public record SourceText(String id, String text) {

    /** Cites a span that {@link Span#isWithin} the text. */
    public Evidence cite(Span span) {
        return new Evidence(id, span.start(), span.end(), span.of(text));
    }

    @Override
    public String toString() {
        return "SourceText[" + id + "]";
    }
}
