package io.mimiq.platform.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells lines that were wrapped to fit a width from lines that are meant as such. */
final class Lines {
    /** People who wrap by hand or by an editor do so at 60 columns or more. */
    static final int WRAPPED_WIDTH = 55;

    /** Lines of single words or names are shorter. */
    private static final int WRITTEN_WIDTH = 40;

    /** As much of a line as tells what it is. */
    private static final int HEAD = 200;

    private static final Pattern NUMBERED = Pattern.compile(
            "(?:\\d{1,3}(?:\\.\\d{1,3})++\\.?|\\((?:\\d{1,3}|[a-z]|[ivx]{2,4})\\)|[a-z]\\)|§ ?\\d{1,4})\\s+\\p{Lu}");
    /** {@code **Present:** Ada Kim}: of two such lines none goes on with the other. */
    private static final Pattern FIELD =
            Pattern.compile("[*_]{0,2}[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}\\d '/&-]{0,30}(?:[*_]{1,2}: |: |:[*_]{1,2} |：)");

    private final Inline inline;
    private final String text;
    private boolean isFilled;

    Lines(Inline inline) {
        this.inline = inline;
        this.text = inline.text;
    }

    /** The lines of the text, each with those that are its continuation. */
    List<Span> read() {
        List<Span> lines = new ArrayList<>();
        int longest = longest();
        isFilled = longest >= WRAPPED_WIDTH && isFilled(longest);
        int start = 0;
        int lineStart = 0;
        int whole = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            while (whole < inline.whole.size() && inline.whole.get(whole).end() <= end) {
                whole++;
            }
            boolean inside =
                    whole < inline.whole.size() && inline.whole.get(whole).start() < end;
            if (!inside && (inline.hard.get(end) || !isWrapped(lineStart, end, longest))) {
                lines.add(new Span(start, end));
                start = end + 1;
            }
            lineStart = end + 1;
        }
        lines.add(new Span(start, text.length()));
        return parted(lines);
    }

    /** A tag that ends a line does so within a line of the source. */
    private List<Span> parted(List<Span> lines) {
        if (inline.edits.stream().noneMatch(edit -> edit.text().equals("\n"))) {
            return lines;
        }
        List<Span> parted = new ArrayList<>();
        int edit = 0;
        for (Span line : lines) {
            int start = line.start();
            while (edit < inline.edits.size() && inline.edits.get(edit).start() < line.end()) {
                Inline.Edit end = inline.edits.get(edit++);
                if (end.text().equals("\n") && end.start() >= start) {
                    parted.add(new Span(start, end.start()));
                    start = end.end();
                }
            }
            parted.add(new Span(start, line.end()));
        }
        return parted;
    }

    private int longest() {
        int longest = 0;
        int start = 0;
        while (start <= text.length()) {
            int end = lineEnd(start);
            longest = Math.max(longest, Words.width(text, start, end));
            start = end + 1;
        }
        return longest;
    }

    /** Lines of about one width, one of which plainly goes on with the sentence of the line before it. */
    private boolean isFilled(int longest) {
        boolean goesOn = false;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            if (Words.width(text, start, end) * 4 < longest * 3) {
                return false;
            }
            goesOn |= isContinued(end);
            start = end + 1;
        }
        return goesOn;
    }

    /** Whether a small letter, or code, follows a word that ends no sentence. */
    private boolean isContinued(int end) {
        if (end == 0 || end + 2 >= text.length()) {
            return false;
        }
        char last = text.charAt(end - 1);
        char next = text.charAt(end + 1);
        boolean isWord = Character.isLetterOrDigit(last);
        boolean isSmall = Character.isLowerCase(text.codePointAt(next == '(' ? end + 2 : end + 1));
        return isSmall && (isWord || last == '`' || last == ')') || next == '`' && (isWord || last == ',');
    }

    private int lineEnd(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    /** Laid out by hand, with wide blanks or leaders. */
    private boolean isSet(int start, int end) {
        String line = text.substring(start, Math.min(end, start + 200));
        return line.contains("   ") || line.contains(". . . ");
    }

    private boolean isField(int start, int end) {
        return FIELD.matcher(text).region(start, Math.min(end, start + HEAD)).lookingAt();
    }

    /** Whether the next line's first word had no room on this line, or plainly goes on with its sentence. */
    private boolean isWrapped(int start, int end, int longest) {
        int next = end + 1;
        if (next >= text.length() || end == start) {
            return true;
        }
        int wordEnd = next;
        int limit = lineEnd(next);
        while (wordEnd < limit && !Words.isBlank(text.charAt(wordEnd))) {
            wordEnd++;
            if (Words.joinsWithoutBlank(text.charAt(wordEnd - 1))) {
                break;
            }
        }
        if (isSet(start, end)
                || (isField(start, end) && isField(next, limit))
                || NUMBERED.matcher(text).region(next, limit).lookingAt()
                || LineKind.isLog(text.substring(next, Math.min(limit, next + HEAD)))
                || Salutation.isGreeting(text.substring(start, Math.min(end, start + HEAD)))
                || Salutation.isClosing(text.substring(next, Math.min(limit, next + HEAD)))) {
            return false;
        }
        boolean isWide = longest >= WRAPPED_WIDTH;
        int needed = Words.width(text, start, end) + 1 + Words.width(text, next, wordEnd);
        if (isWide && needed > longest) {
            return true;
        }
        boolean isListed = text.charAt(end - 1) == ',' && Character.isLowerCase(text.codePointAt(next));
        return isFilled || isListed || longest >= WRITTEN_WIDTH && isContinued(end);
    }
}
