package io.mimiq.knowledge.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A body that is being written: its lines, what they belong to, and the statements that stand in them. */
final class Manuscript {

    final Block body = Block.body();
    final Map<String, Mark> marks = new LinkedHashMap<>();
    private boolean stale;
    private @Nullable Line head;
    private @Nullable Line tail;

    /** Lines may stand in other blocks than noted here: it is to be read anew before the next change. */
    void markStale() {
        stale = true;
    }

    boolean isStale() {
        return stale;
    }

    @Nullable Line head() {
        return head;
    }

    void append(Line line) {
        insert(tail, List.of(line));
    }

    /** Puts lines behind another, or first. */
    void insert(@Nullable Line after, List<Line> lines) {
        Line previous = after;
        for (Line line : lines) {
            Line next = previous == null ? head : previous.next;
            line.previous = previous;
            line.next = next;
            if (previous == null) {
                head = line;
            } else {
                previous.next = line;
            }
            if (next == null) {
                tail = line;
            } else {
                next.previous = line;
            }
            previous = line;
        }
    }

    /** Puts what a line says from a place on, if that is anything, on a line of its own below. */
    void divide(Line line, int at, String prefix) {
        String rest = line.text.substring(at).strip();
        if (rest.isEmpty()) {
            return;
        }
        Line below = new Line(prefix + rest, line.block);
        int by = line.text.indexOf(rest, at) - prefix.length();
        for (Mark mark : List.copyOf(line.marks)) {
            if (mark.first == line && mark.start >= at) {
                mark.moveTo(below, by);
            }
        }
        line.text.setLength(at);
        line.stripTrailing();
        insert(line, List.of(below));
    }

    void remove(Line line) {
        if (line.previous == null) {
            head = line.next;
        } else {
            line.previous.next = line.next;
        }
        if (line.next == null) {
            tail = line.previous;
        } else {
            line.next.previous = line.previous;
        }
    }

    /** Removes the lines from one to another; nothing if there is no first one. */
    void remove(@Nullable Line from, Line to) {
        Line line = from;
        while (line != null) {
            remove(line);
            line = line == to ? null : line.next;
        }
    }

    /** The last line with words; those behind it are dropped. Null if there is none. */
    @Nullable Line end() {
        while (tail != null && tail.isBlank()) {
            remove(tail);
        }
        return tail;
    }

    /** The last line of a block that has {@code from}. */
    static Line endOf(Block block, Line from) {
        Line last = from;
        for (Line line = from.next; line != null; line = line.next) {
            if (line.block.isWithin(block) && !line.isBlank()) {
                last = line;
            } else if (!line.isBlank()) {
                break;
            }
        }
        return last;
    }

    /** The first line of a block that has {@code from}. */
    static Line startOf(Block block, Line from) {
        Line first = from;
        for (Line line = from.previous; line != null; line = line.previous) {
            if (line.block.isWithin(block) && !line.isBlank()) {
                first = line;
            } else if (!line.isBlank()) {
                break;
            }
        }
        return first;
    }

    /** The section with what is written here. */
    Section in(Section section) {
        StringBuilder text = new StringBuilder();
        for (Line line = head; line != null; line = line.next) {
            line.offset = text.length();
            text.append(line.text);
            if (line.next != null) {
                text.append('\n');
            }
        }
        return new Section(
                section.id(),
                section.heading(),
                section.level(),
                text.toString(),
                marks.values().stream().map(Mark::placement).toList());
    }
}
