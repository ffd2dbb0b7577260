package io.mimiq.conversation.provider.anthropic;

import io.mimiq.platform.contracts.knowledge.Operation.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where a quote stands in the source: as it is, or but for white space. */
final class QuoteFinder {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int LONGEST = 20_000;

    private final String source;

    QuoteFinder(String source) {
        this.source = source;
    }

    @Nullable Span find(String quote) {
        String bare = quote.strip();
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return null;
        }
        int start = source.indexOf(bare);
        return start >= 0 ? new Span(start, start + bare.length()) : findWrapped(bare);
    }

    private @Nullable Span findWrapped(String quote) {
        StringBuilder pattern = new StringBuilder();
        for (String word : SPACE.split(quote)) {
            pattern.append(pattern.isEmpty() ? "" : "\\s+").append(Pattern.quote(word));
        }
        Matcher matcher = Pattern.compile(pattern.toString()).matcher(source);
        return matcher.find() ? new Span(matcher.start(), matcher.end()) : null;
    }
}
