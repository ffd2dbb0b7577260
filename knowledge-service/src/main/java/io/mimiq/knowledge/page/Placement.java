package io.mimiq.knowledge.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place of a statement in its section's body: {@code start..end}.
 *
 * @param text what the statement says, if the body writes it otherwise there: indented, wrapped, or with an escape
 */
public record Placement(
        String statementId, int start, int end, @Nullable String text) {

    /** Where the body reads the statement's text. */
    public Placement(String statementId, int start, int end) {
        this(statementId, start, end, null);
    }

    /** The same statement in the same words at another place. */
    Placement at(Span span) {
        return new Placement(statementId, span.start(), span.end(), text);
    }

    public Placement shifted(int by) {
        return by == 0 ? this : new Placement(statementId, start + by, end + by, text);
    }

    /** What the statement says. */
    public String text(String body) {
        return text == null ? span().of(body) : text;
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
