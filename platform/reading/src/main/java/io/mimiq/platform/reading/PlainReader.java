package io.mimiq.platform.reading;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads notes and plain text: what people mean by blanks, bullets and short lines is written as Markdown and read as such. */
final class PlainReader {
    /** As far as Markdown has code stand in. */
    private static final int CODE_INDENT = 4;

    private final Traced traced;
    private final String text;
    private final List<Line> lines;
    private final int[] levels;
    /** Per line that code without a fence begins with, the line behind it. */
    private final int[] listings;

    private final boolean isNote;
    private final int margin;
    private final Blocks blocks;
    private final Wrapping wrapping;
    private final Rewriter rewriter;
    private final Scope scope;
    private final Units units;
    private final SentenceBreaker breaker;
    private final KnownLinks definitions;
    /** Up to here the lines are known to be no block of their own shape. */
    private int shaped;

    private PlainReader(Traced traced, Headlines.Kind kind, Scope scope, Units units, SentenceBreaker breaker) {
        this.traced = traced;
        this.text = traced.text();
        this.lines = Line.of(text);
        this.isNote = kind != Headlines.Kind.DOCUMENT;
        this.levels = Headlines.of(text, lines, kind);
        this.listings = Listings.of(text, lines);
        this.margin = Line.margin(lines);
        this.blocks = new Blocks(text, lines, levels, listings, isNote);
        this.wrapping = new Wrapping(text, lines, levels);
        this.rewriter = new Rewriter(traced, !isNote);
        this.scope = scope;
        this.units = units;
        this.breaker = breaker;
        this.definitions = new KnownLinks(isNote ? text : "", lines);
    }

    static void read(Traced traced, Headlines.Kind kind, Scope scope, Units units, SentenceBreaker breaker) {
        PlainReader reader = new PlainReader(traced, kind, scope, units, breaker);
        int index = 0;
        while (index < reader.lines.size()) {
            index = reader.line(index);
        }
        reader.flush();
    }

    private void flush() {
        Traced written = rewriter.take();
        if (written.length() > 0) {
            MarkdownReader.read(definitions.with(written), scope, units, breaker);
        }
    }

    /** Reads what begins with this line and says which line is next. */
    private int line(int index) {
        Line line = lines.get(index);
        if (listings[index] > index) {
            Arrays.fill(levels, index, listings[index], 0);
            return code(index, listings[index]);
        }
        if (line.isBlank() || levels[index] == Headlines.UNDERLINE) {
            rewriter.blank(line);
            return index + 1;
        }
        String words = line.words(text);
        if (levels[index] > 0) {
            rewriter.heading(line, levels[index], line.text(), line.end());
            return index + 1;
        }
        if (LineKind.isFence(words)) {
            return fence(index);
        }
        if (LineKind.isHeading(words)) {
            rewriter.leave(-1);
            rewriter.apart(line);
            rewriter.markdown(line);
            return index + 1;
        }
        if (LineKind.isRule(words)) {
            rewriter.leave(-1);
            rewriter.blank(line);
            return index + 1;
        }
        if (isMarkdownBlock(index, words)) {
            return markdown(index);
        }
        if (isSetIn(index)) {
            return code(index, setInEnd(index));
        }
        if (index >= shaped) {
            int end = blocks.end(index);
            if (leadsIn(index, end)) {
                shaped = index + 1;
            } else {
                int next = shaped(index, end);
                if (next > index) {
                    return next;
                }
                shaped = end;
            }
        }
        Marker marker = Marker.of(text, line);
        if (marker != null && !isDashed(index)) {
            rewriter.item(line, marker);
        } else {
            rewriter.line(line, wrapping.goesOn(index));
        }
        return index + 1;
    }

    /** Whether the first line of a block only says what the lines below it are, and they are more than text. */
    private boolean leadsIn(int index, int end) {
        boolean isFirst = index == 0 || lines.get(index - 1).isBlank() || levels[index - 1] != 0;
        String words = lines.get(index).words(text);
        if (!isFirst || end - index < 3 || !words.endsWith(":") || words.indexOf(' ') < 0 || Shape.isCode(words)) {
            return false;
        }
        return rows(index + 1, end) != null || Shape.of(text, lines.subList(index + 1, end)) != Shape.TEXT;
    }

    private @Nullable List<Separated.Row> rows(int index, int end) {
        boolean isTable = !rewriter.isInList() && end - index > 1 && Marker.of(text, lines.get(index)) == null;
        return isTable
                ? Separated.read(
                        text, lines.get(index).start(), lines.get(end - 1).end())
                : null;
    }

    /** Whether a line is indented as code is, below an empty line of an item, a line that announces it or other code. */
    private boolean isSetIn(int index) {
        Line line = lines.get(index);
        int above = index - 1;
        while (above >= 0 && lines.get(above).isBlank()) {
            above--;
        }
        if (above < 0 || line.indent() < CODE_INDENT || isProse(line) || Marker.of(text, line) != null) {
            return false;
        }
        Line before = lines.get(above);
        boolean isAnnounced = text.charAt(before.end() - 1) == ':';
        if (rewriter.isInList()) {
            return (isAnnounced || above < index - 1) && rewriter.isCodeInItem(line.indent());
        }
        boolean isCode = isAnnounced || LineKind.isFence(before.words(text));
        return isCode && above < index - 1 && line.indent() >= before.indent() + CODE_INDENT;
    }

    private int setInEnd(int index) {
        int end = index + 1;
        int indent = lines.get(index).indent();
        while (end < lines.size()
                && !lines.get(end).isBlank()
                && lines.get(end).indent() >= indent
                && !LineKind.isFence(lines.get(end).words(text))) {
            end++;
        }
        return end;
    }

    /** Begins as a sentence does, and has words enough for one. */
    private boolean isProse(Line line) {
        String words = line.words(text);
        int count = words.substring(0, Math.min(words.length(), 200)).split("\\s+").length;
        return Character.isUpperCase(words.codePointAt(0)) && count >= 5 && !Shape.isCode(words);
    }

    /** Reads a block whose lines are more than text together, and says which line is next. */
    private int shaped(int index, int end) {
        List<Line> block = lines.subList(index, end);
        List<Separated.Row> rows = rows(index, end);
        if (rows != null) {
            flush();
            new RowReader(traced, units).read(rows, scope);
            return end;
        }
        return switch (Shape.of(text, block)) {
            case LOG -> entries(index, end);
            case CODE -> code(index, end);
            case FIELDS -> fields(index, end);
            case TEXT -> Verse.is(text, block, margin) ? fields(index, end) : index;
        };
    }

    private int fields(int index, int end) {
        if (rewriter.isInList() || Marker.of(text, lines.get(index)) != null) {
            return index;
        }
        for (Line line : lines.subList(index, end)) {
            rewriter.field(line);
        }
        return end;
    }

    private int entries(int index, int end) {
        flush();
        LineReader reader = new LineReader(traced, units);
        Form.Joint joint = Form.Joint.APART;
        for (Line line : lines.subList(index, end)) {
            reader.read(line.text(), line.end(), Unit.Kind.SENTENCE, scope, joint);
            joint = Form.Joint.NEXT_LINE;
        }
        return end;
    }

    /** Blocks of code with empty lines between them are one. */
    private int code(int index, int end) {
        if (!rewriter.isBlockInItem(lines.get(index).indent())) {
            rewriter.leave(-1);
        }
        int last = blocks.codeEnd(end);
        int indent = Integer.MAX_VALUE;
        for (Line line : lines.subList(index, last)) {
            indent = line.isBlank() ? indent : Math.min(indent, line.indent());
        }
        String fence = Fences.around(text, lines.subList(index, last));
        rewriter.apart(lines.get(index));
        rewriter.fence(lines.get(index).start(), fence);
        for (Line line : lines.subList(index, last)) {
            rewriter.code(line, indent);
        }
        rewriter.fence(lines.get(last - 1).end(), fence);
        return last;
    }

    /** A dash within an item is one of its words, unless the lines around begin with it too. */
    private boolean isDashed(int index) {
        char mark = text.charAt(lines.get(index).text());
        boolean isDash = mark == '–' || mark == '—';
        return isDash
                && rewriter.isInList()
                && index > 0
                && !lines.get(index - 1).isBlank()
                && text.charAt(lines.get(index - 1).text()) != mark;
    }

    private boolean isMarkdownBlock(int index, String words) {
        return blocks.isTable(index, words)
                || isNote && (words.startsWith(">") || LineKind.isDefinition(words) || LineKind.isTag(words));
    }

    private int markdown(int index) {
        if (!rewriter.isBlockInItem(lines.get(index).indent())) {
            rewriter.leave(-1);
        }
        rewriter.apart(lines.get(index));
        int next = index;
        int commented = blocks.commentEnd(index);
        while (next < lines.size() && (next <= index || next < commented || belongs(index, next))) {
            if (next > index
                    && next >= commented
                    && LineKind.isDefinition(lines.get(next).words(text))) {
                rewriter.apart(lines.get(next));
            }
            rewriter.markdown(lines.get(next++));
        }
        return next;
    }

    /** Whether a line below goes on with a block of Markdown: not one that is less set in, and no heading unless of HTML. */
    private boolean belongs(int index, int next) {
        Line first = lines.get(index);
        Line line = lines.get(next);
        if (line.isBlank()) {
            return false;
        }
        String words = line.words(text);
        boolean isOutside = rewriter.isInList() && line.indent() < first.indent();
        boolean isHeading = LineKind.isHeading(words) && !LineKind.isTag(first.words(text));
        return !isOutside && !isHeading && !LineKind.isFence(words);
    }

    private int fence(int index) {
        Line line = lines.get(index);
        int end = Fences.end(text, lines, index);
        if (!rewriter.isBlockInItem(line.indent())) {
            rewriter.leave(-1);
        }
        for (int at = index; at < end; at++) {
            rewriter.code(lines.get(at), line.indent());
        }
        return end;
    }
}
