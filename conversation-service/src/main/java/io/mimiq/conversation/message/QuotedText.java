package io.mimiq.conversation.message;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What a text has in quotation marks.
 *
 * @param isBeginning whether it was cut off there, which an ellipsis says
 */
record QuotedText(String text, boolean isBeginning) {

    /** Quotes in quotes in quotes: what is nested deeper is not looked at as a whole. */
    private static final int DEEPEST = 3;

    private static final String ELLIPSIS = "…";

    static List<QuotedText> in(String text) {
        List<QuotedText> quotes = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '“') {
                open.addLast(i);
                if (open.size() > DEEPEST) {
                    open.removeFirst();
                }
            } else if (text.charAt(i) == '”' && !open.isEmpty()) {
                quotes.add(of(text.substring(open.removeLast() + 1, i)));
            }
        }
        return quotes;
    }

    private static QuotedText of(String quote) {
        return new QuotedText(quote, quote.endsWith(ELLIPSIS));
    }

    @Override
    public String toString() {
        return "QuotedText[]";
    }
}
