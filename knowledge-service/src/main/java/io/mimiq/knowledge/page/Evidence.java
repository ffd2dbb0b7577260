package io.mimiq.knowledge.page;

/** Where a statement comes from: the characters {@code start..end} of a source, which read {@code quote}. */
public record Evidence(String sourceId, int start, int end, String quote) {

    /** Cites a span that {@link Span#isWithin} the source's text. */
    public static Evidence cite(String sourceId, String sourceText, Span span) {
        return new Evidence(sourceId, span.start(), span.end(), span.of(sourceText));
    }
}
