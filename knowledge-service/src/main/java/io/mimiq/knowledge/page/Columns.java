package io.mimiq.knowledge.page;

/** The space that lines begin with. */
final class Columns {

    private static final int TAB = 4;

    private Columns() {}

    static int afterSpace(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return end;
    }

    /** How wide the beginning of a line is. */
    static int width(CharSequence text, int to) {
        int width = 0;
        for (int i = 0; i < to; i++) {
            width += text.charAt(i) == '\t' ? TAB - width % TAB : 1;
        }
        return width;
    }

    /** Writes the space at {@code from} without tabs, as far as it is left of the column {@code most}. */
    static void expand(Line line, int from, int most) {
        int column = width(line.text, from);
        for (int i = from; i < line.text.length() && column < most; i++, column++) {
            char space = line.text.charAt(i);
            if (space == '\t') {
                line.replace(i, i + 1, " ".repeat(TAB - column % TAB));
            } else if (space != ' ') {
                return;
            }
        }
    }
}
