package io.mimiq.platform.reading;

/**
 * Keeps input that would be slow or deep from the parser: its marks are hidden behind characters of private use, one for
 * one, so that places stay the same and the words are read as they are.
 */
final class Guard {
    private static final int ASCII = 128;
    private static final char FIRST_PRIVATE = '\ue000';
    private static final char LAST_PRIVATE = '\uf800';
    private static final int NESTED = 100;
    private static final int TICKS = 10;
    /** More indentation than a reader takes levels. */
    private static final int INDENT = 4 * Scope.DEPTH;

    private static final int CELLS = 2_000_000;
    private final String text;
    private final int lastComment;
    private final int lastTag;
    private char @org.jspecify.annotations.Nullable [] masked;

    private char hidden;
    private int brackets;
    private int emphases;
    private int tables;

    private Guard(String text) {
        this.text = text;
        this.lastComment = text.lastIndexOf("-->");
        this.lastTag = text.lastIndexOf('>');
    }

    static Guard of(String text) {
        Guard guard = new Guard(text);
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            guard.line(start, end);
            start = end + 1;
        }
        return guard;
    }

    /** Hides everything that could be a mark: for text that the parser gave up on. */
    static Guard ofAll(String text) {
        Guard guard = new Guard(text);
        for (int index = 0; index < text.length(); index++) {
            if ("*_`[]<>!&\\|~".indexOf(text.charAt(index)) >= 0) {
                guard.hide(index);
            }
        }
        return guard;
    }

    String masked() {
        return masked == null ? text : new String(masked);
    }

    /** What the parser returned, as it was written. */
    String unmask(String parsed) {
        if (masked == null || parsed.chars().noneMatch(this::isHidden)) {
            return parsed;
        }
        StringBuilder words = new StringBuilder(parsed);
        for (int index = 0; index < words.length(); index++) {
            if (isHidden(words.charAt(index))) {
                words.setCharAt(index, (char) (words.charAt(index) - hidden));
            }
        }
        return words.toString();
    }

    private boolean isHidden(int character) {
        return character >= hidden && character < hidden + ASCII;
    }

    /** Characters of private use that the text does not use. */
    private char free() {
        char first = FIRST_PRIVATE;
        for (int index = 0; index < text.length() && first < LAST_PRIVATE; index++) {
            if (text.charAt(index) >= first && text.charAt(index) < first + ASCII) {
                first += ASCII;
                index = -1;
            }
        }
        return first;
    }

    private void line(int start, int end) {
        int first = start;
        while (first < end && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) {
            first++;
        }
        if (first == end) {
            brackets = 0;
            emphases = 0;
            return;
        }
        int words = marks(first, end, first - start > INDENT ? 0 : 2 * Scope.DEPTH);
        if (words > first) {
            brackets = 0;
            emphases = 0;
        }
        delimiters(first, end);
        inline(words, end);
    }

    /** The marks of lists and quotes that a line begins with; those beyond the limit are hidden. Returns where they end. */
    private int marks(int first, int end, int limit) {
        int index = first;
        int count = 0;
        while (index < end) {
            char character = text.charAt(index);
            boolean isSpaced = index + 1 >= end || Character.isWhitespace(text.charAt(index + 1));
            boolean isMark = character == '>' || isSpaced && (character == '-' || character == '*' || character == '+');
            if (character != ' ' && character != '\t' && !isMark) {
                int number = number(index, end);
                if (number == index) {
                    return index;
                }
                index = number;
                isMark = true;
            }
            if (isMark && ++count > limit) {
                hide(index);
            }
            index++;
        }
        return index;
    }

    /** Where the period or parenthesis behind a number stands. */
    private int number(int from, int end) {
        int index = from;
        while (index < end && index - from < 10 && Character.isDigit(text.charAt(index))) {
            index++;
        }
        boolean isMark = index > from
                && index < end
                && (text.charAt(index) == '.' || text.charAt(index) == ')')
                && (index + 1 == end || Character.isWhitespace(text.charAt(index + 1)));
        return isMark ? index : from;
    }

    /** A table gives each of its rows all of its columns: hides the head of one that would be too large. */
    private void delimiters(int first, int end) {
        boolean isDelimiters = true;
        int columns = 1;
        for (int index = first; index < end && isDelimiters; index++) {
            char character = text.charAt(index);
            isDelimiters = "|:- \t>".indexOf(character) >= 0;
            columns += character == '|' ? 1 : 0;
        }
        if (!isDelimiters || columns < 50) {
            return;
        }
        int rows = 0;
        int at = end;
        while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) != '\n') {
            rows++;
            at = text.indexOf('\n', at + 1);
        }
        tables += Math.min(CELLS, rows) * Math.min(CELLS, columns) / 100;
        if ((long) rows * columns > CELLS || tables > CELLS / 100) {
            for (int index = first; index < end; index++) {
                if (text.charAt(index) == '|' || text.charAt(index) == '-') {
                    hide(index);
                }
            }
        }
    }

    private void inline(int from, int end) {
        int index = from;
        while (index < end) {
            char character = text.charAt(index);
            if (character == '\\') {
                index += 2;
                continue;
            }
            boolean isRun = character == '`' || character == '*' || character == '_';
            int length = isRun ? run(index, end, character) : 1;
            switch (character) {
                case '[' -> {
                    if (++brackets > NESTED) {
                        hide(index);
                    }
                }
                case ']' -> brackets = Math.max(0, brackets - 1);
                case '`' -> hideRun(index, length, length > TICKS && index > from);
                case '*', '_' -> emphasis(index, length, end);
                case '<' -> {
                    boolean isComment = text.startsWith("<!--", index);
                    if (isComment ? index + 4 > lastComment : index > lastTag) {
                        hide(index);
                    }
                }
                default -> {}
            }
            index += length;
        }
    }

    /** Emphasis that only opens, again and again, is none. */
    private void emphasis(int index, int length, int end) {
        boolean opens = index + length < end && !Character.isWhitespace(text.charAt(index + length));
        boolean closes = index > 0 && !Character.isWhitespace(text.charAt(index - 1));
        if (opens && !closes) {
            emphases++;
        } else if (closes && !opens) {
            emphases = Math.max(0, emphases - 1);
        }
        hideRun(index, length, length > NESTED || emphases > NESTED);
    }

    private void hideRun(int index, int length, boolean hides) {
        for (int at = index; hides && at < index + length; at++) {
            hide(at);
        }
    }

    private int run(int index, int end, char character) {
        int at = index;
        while (at < end && text.charAt(at) == character) {
            at++;
        }
        return at - index;
    }

    private void hide(int index) {
        if (masked == null) {
            masked = text.toCharArray();
            hidden = free();
        }
        masked[index] = (char) (hidden + text.charAt(index));
    }
}
