package io.mimiq.knowledge.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes a statement out of a manuscript, with the marker, line or fence that only it needed. What it held stays. */
final class Removing {

    private final Manuscript manuscript;
    private final Mark mark;
    private final Block leaf;

    Removing(Manuscript manuscript, Mark mark) {
        this.manuscript = manuscript;
        this.mark = mark;
        this.leaf = mark.first.block;
    }

    void remove() {
        mark.forget();
        manuscript.marks.remove(mark.statementId);
        switch (leaf.kind) {
            case TABLE -> removeRow();
            case CODE -> removeCode();
            default -> removeWords();
        }
    }

    private void removeRow() {
        Line head = Manuscript.startOf(leaf, mark.first);
        Line end = Manuscript.endOf(leaf, mark.first);
        Line rule = head.next;
        boolean hasRows = rule != null && rule != end;
        if (mark.first == head && hasRows) {
            head.replace(
                    mark.start,
                    mark.end,
                    String.join(
                            " | ",
                            Rows.cells(text(mark)).stream().map(cell -> "").toList()));
        } else if (mark.first == head || rule == mark.first.previous && mark.first == end && head.marks.isEmpty()) {
            drop(head, end);
        } else {
            manuscript.remove(mark.first);
        }
    }

    private static String text(Mark mark) {
        return mark.first.text.substring(mark.start, mark.end);
    }

    /** Code written as a whole may have several statements. */
    private void removeCode() {
        Line start = Manuscript.startOf(leaf, mark.first);
        Line end = Manuscript.endOf(leaf, mark.first);
        if (Fences.hold(mark)) {
            drop(start, end);
        } else {
            if (Fences.isFence(mark.first)) {
                // it was taken for a statement, and what follows may be no code any more
                manuscript.markStale();
            }
            removeWords();
        }
    }

    private void removeWords() {
        int markers = Math.min(Markers.length(mark.first.text), mark.start);
        Line line = Cuts.words(manuscript, mark);
        if (line.marks.isEmpty() && Cuts.hasOnlyMarkers(line)) {
            removeLine(line, markers);
        }
    }

    /** A line that says nothing any more behind its markers. */
    private void removeLine(Line line, int markers) {
        Line before = line.previous;
        Line next = line.next;
        if (before != null && before.block == leaf) {
            if (next == null || next.block != leaf) {
                before.stripTrailing();
            }
            manuscript.remove(line);
        } else if (next != null && next.block == leaf) {
            Cuts.pullUp(manuscript, line, next, markers, leaf.prefix);
        } else {
            drop(line, line);
        }
    }

    /** Drops the lines of a block. An item or quote that began with them begins with what else it has. */
    private void drop(Line from, Line to) {
        Line first = withAlert(from, to);
        for (Block owner = leaf.parent; owner != null; owner = owner.parent) {
            if (Manuscript.startOf(owner, first) != first) {
                break;
            }
            Line rest = restOf(owner, to);
            if (rest != null && owner.kind != Block.Kind.BODY && owner.kind != Block.Kind.LIST) {
                keepRest(first, to, rest, owner);
                return;
            }
        }
        Cuts.lines(manuscript, first, to);
    }

    /** What a quote is called goes with the last of its words. */
    private Line withAlert(Line from, Line to) {
        Line before = from.previous;
        Block quote = leaf.parent;
        return before != null
                        && quote != null
                        && before.block.isAlert()
                        && before.block.parent == quote
                        && restOf(quote, to) == null
                ? before
                : from;
    }

    private static @Nullable Line restOf(Block container, Line to) {
        for (Line line = to.next; line != null; line = line.next) {
            if (!line.isBlank()) {
                return line.block.isWithin(container) ? line : null;
            }
        }
        return null;
    }

    private void keepRest(Line from, Line to, Line rest, Block owner) {
        Block child = rest.block.childOf(owner);
        if (owner.kind == Block.Kind.ITEM
                && child != null
                && child.kind == Block.Kind.LIST
                && isAll(child, rest, owner)) {
            lift(from, rest, owner);
        } else {
            if (from != to) {
                manuscript.remove(from.next, to);
            }
            int markers = owner == leaf.parent ? Markers.lengthWithoutBox(from.text) : owner.prefix.length();
            Cuts.pullUp(manuscript, from, rest, markers, owner.prefix);
        }
        manuscript.markStale();
    }

    private static boolean isAll(Block child, Line rest, Block owner) {
        return Manuscript.endOf(owner, rest) == Manuscript.endOf(child, rest);
    }

    /** The items under it take its place. */
    private void lift(Line from, Line rest, Block item) {
        List<Line> lifted = new ArrayList<>();
        Line end = Manuscript.endOf(item, rest);
        for (Line line = rest; line != null && line.previous != end; line = line.next) {
            lifted.add(line);
        }
        String outer = item.parent == null ? "" : item.parent.prefix;
        for (Line line : lifted) {
            if (line.text.toString().startsWith(item.prefix)) {
                line.replace(0, item.prefix.length(), outer);
            }
        }
        item.markGone();
        manuscript.remove(from, Objects.requireNonNull(rest.previous));
    }
}
