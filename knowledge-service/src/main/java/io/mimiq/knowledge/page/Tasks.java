package io.mimiq.knowledge.page;

import java.util.List;

/** Ticks tasks. */
final class Tasks {

    private Tasks() {}

    /** False if the innermost item that the statement stands in is no task. */
    static boolean mark(Mark statement, boolean done) {
        List<Block> around = statement.first.block.containers();
        if (around.isEmpty()) {
            return false;
        }
        Block item = around.get(around.size() - 1);
        Line line = Manuscript.startOf(item, statement.first);
        int box = item.kind == Block.Kind.ITEM ? Markers.boxAt(line.text) : -1;
        if (box >= 0) {
            line.text.setCharAt(box, done ? 'x' : ' ');
        }
        return box >= 0;
    }
}
