package io.mimiq.knowledge.changeset;

import io.mimiq.knowledge.page.Span;
import io.mimiq.platform.contracts.knowledge.Knowledge.Evidence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text that a change set's evidence points into.
 *
 * @param isRemembered the source is gone: of its text only what a proposal quotes is known, with blanks around it
 */
public record SourceText(String id, String text, boolean isRemembered) {

    public SourceText(String id, String text) {
        this(id, text, false);
    }

    /** What a proposal still knows of its source. */
    public static SourceText remembered(NewProposal proposal) {
        List<Quote> quotes = proposal.operations().stream().flatMap(Quote::of).toList();
        char[] text = new char[quotes.stream().mapToInt(Quote::end).max().orElse(0)];
        Arrays.fill(text, ' ');
        quotes.forEach(quote -> quote.text().getChars(0, quote.text().length(), text, quote.start()));
        return new SourceText(proposal.sourceId(), new String(text), true);
    }

    private record Quote(int start, String text) {

        static Stream<Quote> of(Proposed proposed) {
            return Citing.of(proposed.operation())
                    .flatMap(citing -> Optional.ofNullable(proposed.quote())
                            .map(quote -> new Quote(citing.evidence().get(0).start(), quote)))
                    .stream();
        }

        int end() {
            return start + text.length();
        }
    }

    boolean says(Span span) {
        return span.isWithin(text) && !span.of(text).isBlank();
    }

    /** Cites a span that {@link Span#isWithin} the text. */
    public Evidence cite(Span span) {
        return new Evidence(id, span.start(), span.end(), span.of(text));
    }

    @Override
    public String toString() {
        return "SourceText[" + id + "]";
    }
}
