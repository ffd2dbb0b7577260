package io.mimiq.conversation.provider.local;

import java.util.BitSet;

/** What stands between quotation marks: somebody's words, which nothing is added to. */
final class Quotation {

    private static final String OPENING = "\"“„«「『‹";
    private static final String CLOSING = "\"”“»」』›";

    /** A mark that is not closed so far on is another sign: inches, an apostrophe. */
    private static final int LONGEST = 500;

    private final BitSet spoken = new BitSet();

    /** Marks belong together if they stand on one line. */
    Quotation(String text) {
        int lineEnd = -1;
        for (int i = 0; i < text.length(); i++) {
            if (i > lineEnd) {
                int next = text.indexOf('\n', i);
                lineEnd = next < 0 ? text.length() : next;
            }
            int kind = OPENING.indexOf(text.charAt(i));
            int close = kind < 0 ? -1 : close(text, CLOSING.charAt(kind), i + 1, lineEnd);
            if (close > 0) {
                spoken.set(i, close);
                i = close;
            }
        }
    }

    private static int close(String text, char mark, int from, int end) {
        for (int i = from; i < Math.min(end, from + LONGEST); i++) {
            if (text.charAt(i) == mark) {
                return i;
            }
        }
        return -1;
    }

    boolean holds(int place) {
        return spoken.get(place);
    }
}
