package io.mimiq.knowledge.page;

/** What stands between the sentences of a paragraph. */
final class Glue {

    /** At the end of a line that goes on in the next one. */
    static final String BREAK = "  ";

    private static final String CLOSERS = "*_`~)]\"'”’»";
    private static final String SENTENCE_ENDS = ".!?:;…。！？";

    private Glue() {}

    static boolean endsSentence(CharSequence text) {
        int last = text.length() - 1;
        while (last > 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0;
    }

    /** Where a statement ends in its last line, with the full stop that was put behind it. */
    static int after(CharSequence line, Mark mark) {
        int end = mark.end;
        boolean stopped = end < line.length()
                && line.charAt(end) == '.'
                && !endsSentence(line.subSequence(mark.first == mark.last ? mark.start : 0, end))
                && (end + 1 == line.length() || Character.isWhitespace(line.charAt(end + 1)));
        return stopped ? end + 1 : end;
    }
}
