package io.mimiq.platform.reading;

import java.util.Arrays;

/** The text as a reader hears it: without marks, addresses and line ends, of the same length. */
final class Flow {
    /** Ends no sentence and begins none, but may stand behind its end. */
    static final char MARK = '\u2046';

    private static final char NAME = 'A';
    private final Inline inline;

    Flow(Inline inline) {
        this.inline = inline;
    }

    String read() {
        char[] flow = inline.text.toCharArray();
        for (int index = 0; index < flow.length; index++) {
            if (flow[index] == '\n' && !inline.hard.get(index)) {
                flow[index] = ' ';
            }
        }
        for (Span whole : inline.whole) {
            soften(flow, whole);
        }
        for (Inline.Emphasis emphasis : inline.emphases) {
            int length = emphasis.mark().length();
            Arrays.fill(flow, emphasis.start(), Math.min(flow.length, emphasis.start() + length), MARK);
            Arrays.fill(flow, Math.max(0, emphasis.end() - length), emphasis.end(), MARK);
        }
        for (Inline.Edit edit : inline.edits) {
            if (edit.text().equals(InlineHtml.LITERAL)) {
                continue;
            }
            Arrays.fill(flow, edit.start(), edit.end(), edit.text().equals("\n") ? '\n' : MARK);
        }
        escapes(flow);
        numbers(flow);
        return new String(flow);
    }

    /** An escaped period is one. */
    private static void escapes(char[] flow) {
        for (int index = 0; index + 1 < flow.length; index++) {
            if (flow[index] == '\\') {
                if (".!?".indexOf(flow[index + 1]) >= 0) {
                    flow[index] = flow[index + 1];
                    flow[index + 1] = MARK;
                }
                index++;
            }
        }
    }

    /** A reference behind a period, as in {@code ended.[12]}, is not heard. */
    private static void numbers(char[] flow) {
        for (int index = 1; index < flow.length; index++) {
            if (flow[index] == '['
                    && (".!?\"”)".indexOf(flow[index - 1]) >= 0
                            || flow[index - 1] == MARK && index > 1 && flow[index - 2] != ' ')) {
                int end = index;
                while (end < flow.length && end - index < 12 && flow[end] != ']' && !Words.isBlank(flow[end])) {
                    end++;
                }
                if (end < flow.length && flow[end] == ']') {
                    Arrays.fill(flow, index, end + 1, MARK);
                }
            }
        }
    }

    /** A link is heard as its words, a code as a name, a footnote's mark not at all. */
    private void soften(char[] flow, Span whole) {
        char first = flow[whole.start()];
        if (first == '[' && flow[Math.min(flow.length - 1, whole.start() + 1)] == '^') {
            Arrays.fill(flow, whole.start(), whole.end(), MARK);
        } else if (first == '[') {
            int close = inline.text.lastIndexOf("](", whole.end() - 1);
            if (close > whole.start()) {
                Arrays.fill(flow, close, whole.end(), MARK);
            }
        } else {
            Arrays.fill(flow, whole.start(), whole.end(), NAME);
        }
    }
}
