package io.mimiq.knowledge.page;

import java.util.ArrayList;
import java.util.List;

/** Writes the numbers of items. What is in an item moves along when its number gets longer or shorter. */
final class Renumbering {

    /** What is farther behind a marker is code. */
    private static final int WIDEST_GAP = 4;

    private final Manuscript manuscript;
    private final Steps steps;

    Renumbering(Manuscript manuscript, Steps steps) {
        this.manuscript = manuscript;
        this.steps = steps;
    }

    void write(Block item, int number) {
        Line line = steps.line(item);
        Span digits = steps.digits(item);
        String words = Integer.toString(number);
        if (digits == null || digits.of(line.text.toString()).equals(words)) {
            return;
        }
        manuscript.markStale();
        int by = words.length() - (digits.end() - digits.start());
        if (by != 0) {
            int gap = digits.end() + 1;
            Columns.expand(line, gap, Integer.MAX_VALUE);
            resize(item, line, gap, by);
        }
        line.replace(digits.start(), digits.end(), words);
    }

    private static void resize(Block item, Line line, int gap, int by) {
        int words = Columns.afterSpace(line.text, gap);
        boolean isEmpty = words == line.text.length();
        boolean isCode = words - gap > WIDEST_GAP;
        int content = Columns.width(line.text, isEmpty || isCode ? gap : words) + (isEmpty || isCode ? 1 : 0);
        List<Line> others = others(item, line);
        boolean canStretch = by < 0 && !isEmpty && words - gap - by <= WIDEST_GAP;
        if (canStretch && !movesSafely(item, line, content, by)) {
            line.replace(gap, gap, " ".repeat(-by));
        } else {
            others.forEach(other -> other.marks.forEach(Mark::keepText));
            others.forEach(other -> move(other, item, content, by));
        }
    }

    /** The lines of an item behind its first. */
    private static List<Line> others(Block item, Line first) {
        List<Line> others = new ArrayList<>();
        for (Line line = first.next; line != null; line = line.next) {
            if (line.block.isWithin(item)) {
                others.add(line);
            } else if (!line.isBlank()) {
                break;
            }
        }
        return others;
    }

    /** Whether just the same lines are in the item when it begins further left. */
    private static boolean movesSafely(Block item, Line first, int content, int by) {
        if (item.containers().stream().anyMatch(outer -> outer.kind == Block.Kind.QUOTE)) {
            return false;
        }
        for (Line line = first.next; line != null; line = line.next) {
            int column = Columns.width(line.text, Columns.afterSpace(line.text, 0));
            if (!line.block.isWithin(item) && !line.isBlank()) {
                return column < content + by;
            } else if (!line.text.toString().isBlank() && column < content) {
                return false;
            }
        }
        return true;
    }

    private static void move(Line line, Block item, int content, int by) {
        int at = behindQuotes(line, item);
        if (at < 0 || at >= line.text.length()) {
            return;
        }
        Columns.expand(line, at, line.block.kind == Block.Kind.CODE ? content : Integer.MAX_VALUE);
        if (by > 0) {
            line.replace(at, at, " ".repeat(by));
        } else {
            int space = Columns.afterSpace(line.text, at) - at;
            line.replace(at, at + Math.min(space, -by), "");
        }
    }

    /** Where a line goes on behind the quotes around an item; -1 if it leaves them out. */
    private static int behindQuotes(Line line, Block item) {
        int at = 0;
        for (Block container : item.containers()) {
            if (container.kind == Block.Kind.QUOTE) {
                int mark = Columns.afterSpace(line.text, at);
                if (mark >= line.text.length() || line.text.charAt(mark) != '>') {
                    return -1;
                }
                at = mark + 1;
            }
        }
        return at;
    }
}
