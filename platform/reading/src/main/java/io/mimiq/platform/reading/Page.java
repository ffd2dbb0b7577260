package io.mimiq.platform.reading;

import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/** A text in Markdown whose blocks know where in the source they stand. */
record Page(Traced traced, Guard guard) {

    String text() {
        return traced.text();
    }

    /** What the parser says, in the words of the source. */
    String written(@Nullable String parsed) {
        return parsed == null ? "" : guard.unmask(parsed);
    }

    /** Where a block begins in the page. */
    static int start(Node block) {
        return block.getSourceSpans().isEmpty()
                ? 0
                : block.getSourceSpans().get(0).getInputIndex();
    }

    static int end(Node block) {
        if (block.getSourceSpans().isEmpty()) {
            return 0;
        }
        SourceSpan last = block.getSourceSpans().get(block.getSourceSpans().size() - 1);
        return last.getInputIndex() + last.getLength();
    }

    @Nullable Span source(Node block) {
        return traced.source(start(block), end(block));
    }

    /** Where a block begins in the source. */
    int sourceStart(Node block) {
        Span span = source(block);
        return span == null ? Integer.MAX_VALUE : span.start();
    }

    /** A block's lines without the marks of what it stands in. */
    Traced part(Node block) {
        Traced.Builder part = traced.edit();
        for (SourceSpan line : block.getSourceSpans()) {
            int end = line.getInputIndex() + line.getLength();
            part.copy(line.getInputIndex(), end);
            part.insert("\n", end);
        }
        return part.build();
    }
}
