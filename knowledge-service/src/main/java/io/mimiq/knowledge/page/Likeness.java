package io.mimiq.knowledge.page;

import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Form.Container;
import io.mimiq.platform.reading.Form.Joint;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How something stands that comes without a form: like what it comes behind. */
final class Likeness {

    private static final Pattern TASK = Pattern.compile("[ \\t>]*+(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]++)++\\[[ xX]]\\s.*");

    private Likeness() {}

    /** @param after the statement it comes behind; null if it comes at the end */
    static Form of(Line before, @Nullable Mark after, String text) {
        List<Block> around = before.block.containers();
        if (after == null) {
            return around.isEmpty() || around.get(0).kind != Block.Kind.ITEM
                    ? atRoot(before, around)
                    : item(before, around.subList(0, 1));
        }
        return switch (before.block.kind) {
            case TABLE -> isRow(before.block, text) ? form(Form.Block.ROW, around, Joint.NEXT_LINE) : apart(around);
            case CODE -> form(Form.Block.CODE, around, Joint.APART);
            case PARAGRAPH ->
                isItem(around) && fills(after) ? item(before, around) : form(Form.Block.TEXT, around, Joint.SAME_LINE);
            default -> apart(around);
        };
    }

    private static Form atRoot(Line before, List<Block> around) {
        return around.isEmpty() && before.block.kind == Block.Kind.PARAGRAPH
                ? form(Form.Block.TEXT, around, Joint.SAME_LINE)
                : Form.PARAGRAPH;
    }

    private static boolean isRow(Block table, String text) {
        return Rows.cells(text).size() == table.columns.size();
    }

    private static boolean isItem(List<Block> around) {
        return !around.isEmpty() && around.get(around.size() - 1).kind == Block.Kind.ITEM;
    }

    /** Whether nothing else stands on the lines of the statement. */
    private static boolean fills(Mark mark) {
        return mark.first.marks.size() == 1 && mark.last.marks.size() == 1;
    }

    private static Form apart(List<Block> around) {
        return form(Form.Block.TEXT, around, Joint.APART);
    }

    private static Form form(Form.Block block, List<Block> around, Joint joint) {
        return new Form(block, containers(around), 0, joint, List.of(), null);
    }

    private static Form item(Line before, List<Block> around) {
        List<Container> in = new ArrayList<>(containers(around));
        Container last = in.get(in.size() - 1);
        boolean task = TASK.matcher(Manuscript.startOf(around.get(around.size() - 1), before).text)
                .matches();
        in.set(in.size() - 1, new Container(last.kind(), null, task ? false : null, null));
        return new Form(Form.Block.TEXT, in, 1, Joint.NEXT_LINE, List.of(), null);
    }

    private static List<Container> containers(List<Block> around) {
        return around.stream()
                .map(block -> new Container(block.containerKind(), null, null, null))
                .toList();
    }
}
