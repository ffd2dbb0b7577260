package io.mimiq.knowledge.page;

import java.util.ArrayList;
import java.util.List;

/** The place of a statement in its section's body: the body reads the statement's text at {@code start..end}. */
public record Placement(String statementId, int start, int end) {

    Placement(String statementId, Span span) {
        this(statementId, span.start(), span.end());
    }

    public Span span() {
        return new Span(start, end);
    }

    /** Every place where {@code text} stands as whole words. */
    public static List<Span> occurrences(String body, String text) {
        List<Span> found = new ArrayList<>();
        for (int at = body.indexOf(text); at >= 0; at = body.indexOf(text, at + 1)) {
            if (!splitsWord(body, at) && !splitsWord(body, at + text.length())) {
                found.add(new Span(at, at + text.length()));
            }
        }
        return found;
    }

    private static boolean splitsWord(String body, int at) {
        return at > 0
                && at < body.length()
                && Character.isLetterOrDigit(body.charAt(at - 1))
                && Character.isLetterOrDigit(body.charAt(at));
    }
}
