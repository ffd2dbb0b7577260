package io.mimiq.platform.reading;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the lines of notes and plain text that are headings without a mark that says so. */
final class Headlines {
    /** What is read: a mail has no headings but its subject. */
    enum Kind {
        NOTE,
        DOCUMENT,
        MAIL
    }

    /** In place of a level: a line that only underlines a heading. */
    static final int UNDERLINE = -1;

    private static final int TITLE = 1;
    private static final int SECTION = 2;
    private static final int DEEPEST = 6;
    private static final String PARAGRAPH = "§";
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:(?:Appendix |Section |Chapter |Kapitel |Article |Art\\. )?(?<number>\\d{1,3}(?:\\.\\d{1,3}){0,5})\\.?|§ ?\\d+)\\s+(?=\\p{Lu}|\\p{Lo}).*");
    private final String text;
    private final List<Line> lines;
    private final boolean isNote;
    private final int[] levels;
    private int section = TITLE;
    private int releases = -1;
    private @Nullable Boolean chapters;
    private boolean hasTitle;
    private BitSet agenda = new BitSet();
    private BitSet contents = new BitSet();
    /** The level of the titles of an agenda, 0 if there is none yet. */
    private int topics;
    /** Headings stand at the margin. */
    private int margin;

    private Headlines(String text, List<Line> lines, boolean isNote) {
        this.text = text;
        this.lines = lines;
        this.isNote = isNote;
        this.levels = new int[lines.size()];
    }

    /** Per line its level, 0 if it is no heading. */
    static int[] of(String text, List<Line> lines, Kind kind) {
        Headlines headlines = new Headlines(text, lines, kind == Kind.NOTE);
        if (kind != Kind.MAIL) {
            headlines.read();
        }
        return headlines.levels;
    }

    private void read() {
        int first = next(0);
        margin = Line.margin(lines) + 1;
        agenda = Agenda.titles(text, lines, margin);
        contents = ContentsList.titles(text, lines, margin);
        long filled = lines.stream().filter(line -> !line.isBlank()).limit(3).count();
        if (filled < 3) {
            return;
        }
        for (int index = first; index < lines.size(); index++) {
            Line line = lines.get(index);
            if (line.isBlank() || levels[index] != 0) {
                continue;
            }
            String words = line.words(text);
            if (LineKind.isFence(words)) {
                index = Fences.end(text, lines, index) - 1;
            } else if (LineKind.isHeading(words)) {
                topics = 0;
                section = words.indexOf(' ') < 0
                        ? SECTION
                        : (int) words.chars().takeWhile(c -> c == '#').count();
            } else if (!LineKind.isRule(words) && !LineKind.isLog(words) && line.indent() <= margin) {
                levels[index] =
                        Marker.of(text, line) == null ? level(index, words, index == first) : numbered(index, words);
            } else if (!isNote && !hasTitle && index < 40 && isCentered(index, words)) {
                hasTitle = true;
                levels[index] = TITLE;
            }
        }
    }

    private int level(int index, String words, boolean isFirst) {
        int underlined = underlined(index, words);
        if (underlined > 0) {
            section = underlined;
            return underlined;
        }
        if (contents.get(index)) {
            section = SECTION;
            return SECTION;
        }
        boolean isOneOfSeveral = ReleaseLine.is(words) && isOneOfMany() || words.startsWith(PARAGRAPH);
        if (isFirst && !isOneOfSeveral && isTitle(words)) {
            return TITLE;
        }
        if (ReleaseLine.is(words) && isAlone(index) && (leadsList(index) || isOneOfMany())) {
            section = SECTION;
            return SECTION;
        }
        if (!NameLine.isShort(words, 80, 12)) {
            return 0;
        }
        int numbered = numbered(index, words);
        if (numbered > 0) {
            return numbered;
        }
        if (!isNote && NameLine.isCapitals(words) && isAlone(index)) {
            section = SECTION;
            return SECTION;
        }
        if (!isNote && NameLine.isShort(words, 60, 9) && isAlone(index) && isIndented(next(index + 1))) {
            section = SECTION;
            return SECTION;
        }
        boolean isLabel =
                NameLine.isShort(words, 60, 9) && !LineKind.isPair(words) && isBegun(index) && leadsList(index);
        return isLabel ? Math.min(DEEPEST, section + 1) : 0;
    }

    /** A number with a name, and text below: not one of a row of numbered lines. */
    private int numbered(int index, String words) {
        if (agenda.get(index)) {
            topics = topics == 0 ? Math.min(DEEPEST, section + 1) : topics;
            section = topics;
            return topics;
        }
        if (!NameLine.isShort(words, 80, 12)) {
            return 0;
        }
        Matcher numbered = NUMBERED.matcher(words);
        boolean isParagraph = words.startsWith(PARAGRAPH);
        boolean isApart = isParagraph || isAlone(index) && (!isNote || hasChapters());
        if (!numbered.matches() || !isApart || isFollowedByNumber(index)) {
            return 0;
        }
        section = Math.min(DEEPEST, SECTION + dots(numbered.group("number")));
        return section;
    }

    private boolean hasChapters() {
        if (chapters == null) {
            chapters = Chapters.are(text, lines, margin);
        }
        return chapters;
    }

    private boolean isFollowedByNumber(int index) {
        int next = next(index + 1);
        Marker own = Marker.of(text, lines.get(index));
        Marker other = next < lines.size() ? Marker.of(text, lines.get(next)) : null;
        return own != null && other != null && other.number() != null;
    }

    private boolean isIndented(int index) {
        return index < lines.size() && lines.get(index).indent() > margin;
    }

    private boolean isCentered(int index, String words) {
        Line line = lines.get(index);
        return Line.isBetweenBlanks(lines, index)
                && line.indent() >= 12
                && line.indent() <= 50
                && NameLine.isShort(words, 70, 10)
                && Character.isUpperCase(words.codePointAt(0));
    }

    /** Whether more than one line is a date or release. */
    private boolean isOneOfMany() {
        if (releases < 0) {
            releases = (int) lines.stream()
                    .filter(line -> !line.isBlank() && ReleaseLine.is(line.words(text)))
                    .limit(2)
                    .count();
        }
        return releases > 1;
    }

    private static int dots(@Nullable String number) {
        return number == null ? 0 : (int) number.chars().filter(c -> c == '.').count();
    }

    private int underlined(int index, String words) {
        if (index + 1 >= lines.size() || lines.get(index + 1).isBlank() || words.length() > 100 || !isBegun(index)) {
            return 0;
        }
        Line below = lines.get(index + 1);
        String line = below.words(text);
        boolean isUnderline =
                LineKind.isUnderline(line) || words.length() < 3 && line.equals("=".repeat(words.length()));
        if (!isUnderline
                || line.length() < Math.min(words.length(), 60) / 2
                || line.charAt(0) == '*' && line.length() < Math.min(words.length(), 60) - 2
                || LineKind.isDelimiterRow(line)) {
            return 0;
        }
        levels[index + 1] = UNDERLINE;
        return line.charAt(0) == '=' ? TITLE : line.charAt(0) == '-' ? SECTION : SECTION + 1;
    }

    /** The first line names the whole if lists, sections or fields follow. */
    private boolean isTitle(String words) {
        if (!NameLine.isShort(words, 90, 14) || Salutation.begins(words)) {
            return false;
        }
        int first = next(0);
        int end = first;
        while (end < lines.size() && !lines.get(end).isBlank()) {
            end++;
        }
        if (end > first + 1
                        && Separated.read(
                                        text,
                                        lines.get(first).start(),
                                        lines.get(end - 1).end())
                                != null
                || Shape.of(text, lines.subList(first, end)) != Shape.TEXT) {
            return false;
        }
        boolean isApart = first + 1 >= lines.size() || lines.get(first + 1).isBlank();
        if (!isApart) {
            String below = lines.get(first + 1).words(text);
            boolean goesOn = Character.isLowerCase(below.codePointAt(0));
            if (goesOn) {
                return false;
            }
        }
        boolean structured = false;
        int blocks = 0;
        for (int index = first + 1; index < lines.size() && !structured; index++) {
            Line line = lines.get(index);
            if (line.isBlank()) {
                blocks += index + 1 < lines.size() && !lines.get(index + 1).isBlank() ? 1 : 0;
                continue;
            }
            String other = line.words(text);
            structured = Marker.of(text, line) != null
                    || LineKind.isHeading(other) && !other.startsWith("# ")
                    || LineKind.isFence(other)
                    || LineKind.isUnderline(other) && other.charAt(0) != '*'
                    || LineKind.isPair(other) && NameLine.isShort(other.substring(0, other.indexOf(':')), 30, 3);
        }
        return structured || !isNote && isApart && blocks >= 2;
    }

    /** Nothing stands above or below it that it could be a line of. */
    private boolean isAlone(int index) {
        if (!isBegun(index)) {
            return false;
        }
        if (index + 1 >= lines.size()) {
            return false;
        }
        Line below = lines.get(index + 1);
        return below.isBlank()
                ? next(index + 1) < lines.size()
                : Marker.of(text, below) != null || leadsList(index + 1);
    }

    /** Begins a block, or stands below a heading or a list. */
    private boolean isBegun(int index) {
        if (index == 0 || lines.get(index - 1).isBlank() || levels[index - 1] != 0) {
            return true;
        }
        Line above = lines.get(index - 1);
        Line line = lines.get(index);
        String words = above.words(text);
        boolean isOver = LineKind.isPair(words) || LineKind.isEnded(words) && words.charAt(words.length() - 1) != ',';
        if (LineKind.isRule(words) || LineKind.isHeading(words) || isOver && line.indent() <= margin) {
            return true;
        }
        boolean isContinuation = Character.isLowerCase(text.codePointAt(line.text())) || line.indent() > 1;
        return Marker.of(text, above) != null && !isContinuation;
    }

    private boolean leadsList(int index) {
        int next = next(index + 1);
        return next < lines.size() && next <= index + 2 && Marker.of(text, lines.get(next)) != null;
    }

    private int next(int from) {
        int index = from;
        while (index < lines.size() && lines.get(index).isBlank()) {
            index++;
        }
        return index;
    }
}
