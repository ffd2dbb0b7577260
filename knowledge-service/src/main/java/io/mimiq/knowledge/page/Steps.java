package io.mimiq.knowledge.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The items of the ordered lists of a manuscript, and where their numbers stand. */
final class Steps {

    private final Map<Block, Line> starts = new IdentityHashMap<>();
    private final Map<Block, List<Block>> lists = new LinkedHashMap<>();

    private Steps() {}

    static Steps of(Manuscript manuscript) {
        Steps steps = new Steps();
        for (Line line = manuscript.head(); line != null; line = line.next) {
            for (Block container : line.block.containers()) {
                if (container.kind == Block.Kind.ITEM && !container.isGone() && steps.start(container, line)) {
                    Block list = listOf(container);
                    if (list.ordered) {
                        steps.lists
                                .computeIfAbsent(list, key -> new ArrayList<>())
                                .add(container);
                    }
                }
            }
        }
        return steps;
    }

    /** The items of each list, outer lists first. */
    Map<Block, List<Block>> lists() {
        return lists;
    }

    Line line(Block item) {
        Line line = starts.get(item);
        if (line == null) {
            throw new IllegalArgumentException("not in the manuscript");
        }
        return line;
    }

    /** Where the digits of its number are; null if its line does not say one. */
    @Nullable Span digits(Block item) {
        Line line = line(item);
        int at = 0;
        for (Block container : item.containers()) {
            at = Columns.afterSpace(line.text, at);
            if (container == item) {
                break;
            } else if (container.kind == Block.Kind.QUOTE) {
                at++;
            } else if (starts.get(container) == line) {
                at = afterDigits(line.text, at) + 1;
            }
        }
        int end = afterDigits(line.text, at);
        return end > at && end < line.text.length() ? new Span(at, end) : null;
    }

    private static int afterDigits(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private boolean start(Block item, Line line) {
        return starts.putIfAbsent(item, line) == null;
    }

    /** Items lifted out of an item that is gone are in the list of that one, if they are marked like it. */
    private static Block listOf(Block item) {
        Block list = item.parent;
        while (list != null && list.parent != null && list.parent.isGone()) {
            Block outer = list.parent.parent;
            if (outer == null || outer.ordered != list.ordered || outer.marker != list.marker) {
                break;
            }
            list = outer;
        }
        return list == null ? item : list;
    }
}
