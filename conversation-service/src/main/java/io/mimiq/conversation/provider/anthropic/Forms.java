package io.mimiq.conversation.provider.anthropic;

import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Form.Block;
import io.mimiq.platform.reading.Form.Container;
import io.mimiq.platform.reading.Form.Joint;
import io.mimiq.platform.reading.Unit;
import java.util.List;
import java.util.function.IntPredicate;

/** How what a model adds stands on the page: as its unit stands in the source, unless the model says otherwise. */
final class Forms {

    private Forms() {}

    /**
     * The form by its name in the tool.
     *
     * @param text of the statement
     * @param isBefore whether the unit with this number goes to the same section
     */
    static Form of(String name, Unit unit, String text, IntPredicate isBefore) {
        return switch (name) {
            case "sentence" -> Form.PARAGRAPH;
            case "item" -> in(Container.BULLET);
            case "numbered" -> in(Container.ordered(1));
            case "task" -> in(Container.task(false));
            case "quote" -> in(Container.QUOTE);
            case "code" ->
                new Form(
                        Block.CODE,
                        List.of(),
                        0,
                        Joint.APART,
                        List.of(),
                        unit.form().language());
            default -> own(unit, text, isBefore);
        };
    }

    /** Whether a text in this form may have several lines. */
    static boolean isCode(String name, Unit unit) {
        return name.equals("code") || (name.isEmpty() && unit.form().block() == Block.CODE);
    }

    private static Form own(Unit unit, String text, IntPredicate isBefore) {
        Form form = unit.form();
        boolean isOther = !text.equals(unit.text()) && form.block() != Block.TEXT;
        if (isOther && form.in().isEmpty()) {
            return form.block() == Block.CODE && text.contains("\n") ? form : Form.PARAGRAPH;
        }
        return goesOn(unit, isBefore) && !isOther ? form : apart(form, isOther ? Block.TEXT : form.block());
    }

    /** Whether what it goes on from stands before it: the item that it is in, or else the unit before it. */
    private static boolean goesOn(Unit unit, IntPredicate isBefore) {
        Form form = unit.form();
        if (form.in().size() == form.opened()) {
            return true;
        }
        return isBefore.test(
                unit.parents().isEmpty()
                        ? unit.number() - 1
                        : unit.parents().get(unit.parents().size() - 1));
    }

    private static Form apart(Form form, Block block) {
        List<Container> opened =
                form.in().subList(form.in().size() - form.opened(), form.in().size());
        return block == form.block()
                ? form.at(opened, opened.size(), Joint.APART)
                : new Form(block, opened, opened.size(), Joint.APART, List.of(), null);
    }

    private static Form in(Container container) {
        return new Form(Block.TEXT, List.of(container), 1, Joint.NEXT_LINE, List.of(), null);
    }
}
