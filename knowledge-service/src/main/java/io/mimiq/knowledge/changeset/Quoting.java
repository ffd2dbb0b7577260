package io.mimiq.knowledge.changeset;

import io.mimiq.knowledge.page.Span;
import io.mimiq.platform.contracts.knowledge.Knowledge.Evidence;
import io.mimiq.platform.contracts.knowledge.Operation;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Turns what operations cite into evidence.
 *
 * @param refuse told of each field that is wrong, and why
 */
record Quoting(SourceText source, BiConsumer<String, String> refuse) {

    Optional<List<Evidence>> evidence(List<Operation.Span> given) {
        List<Span> spans = given.stream()
                .map(Span::of)
                .filter(span -> !source.isRemembered() || source.says(span))
                .toList();
        if (spans.isEmpty()) {
            refuse.accept("evidence", "is missing");
            return Optional.empty();
        }
        boolean sound = true;
        for (int i = 0; i < spans.size(); i++) {
            sound &= isQuote(i, spans.get(i));
        }
        return sound ? Optional.of(spans.stream().map(source::cite).toList()) : Optional.empty();
    }

    private boolean isQuote(int i, Span span) {
        boolean quote = source.says(span);
        if (!quote) {
            refuse.accept("evidence[" + i + "]", "does not occur in the source");
        }
        return quote;
    }
}
