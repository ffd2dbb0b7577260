package io.mimiq.conversation.provider.local;

import io.mimiq.platform.contracts.knowledge.Operation.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of a source: its text on one line, where it stands, the heading it is under and the paragraph it is part
 * of.
 */
record Passage(String text, List<Span> spans, @Nullable String heading, int paragraph) {
    Passage {
        spans = List.copyOf(spans);
    }
}
