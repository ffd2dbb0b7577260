package io.mimiq.platform.reading;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes units as the Markdown that their forms describe. */
final class Written {
    /** What a page keeps of a unit. */
    record Shape(Unit.Kind kind, String text, Form form, int level, List<Integer> headings, List<Integer> parents) {}

    private final StringBuilder page = new StringBuilder();
    private @Nullable Unit last;

    private Written() {}

    static List<Shape> shapes(List<Unit> units) {
        return units.stream()
                .map(unit ->
                        new Shape(unit.kind(), unit.text(), unit.form(), unit.level(), unit.headings(), unit.parents()))
                .toList();
    }

    static String page(List<Unit> units) {
        Written written = new Written();
        units.forEach(written::add);
        return written.page.append('\n').toString();
    }

    private void add(Unit unit) {
        if (unit.kind() == Unit.Kind.HEADING) {
            page.append("\n\n").append("#".repeat(unit.level())).append(' ').append(unit.text());
        } else if (unit.form().joint() == Form.Joint.SAME_LINE) {
            page.append(' ').append(unit.text());
        } else {
            join(unit.form());
            block(unit);
        }
        last = unit;
    }

    /** Ends what stands before. */
    private void join(Form form) {
        List<Form.Container> held = form.in().subList(0, form.in().size() - form.opened());
        if (form.joint() == Form.Joint.APART) {
            page.append('\n')
                    .append(last == null ? "" : continuation(held).stripTrailing())
                    .append('\n');
            return;
        }
        boolean goesOn = last != null
                && form.opened() == 0
                && form.block() == Form.Block.TEXT
                && last.form().block() == Form.Block.TEXT
                && last.form().in().size() == form.in().size();
        page.append(goesOn ? "\\\n" : "\n");
    }

    private void block(Unit unit) {
        Form form = unit.form();
        String rest = continuation(form.in());
        int held = form.in().size() - form.opened();
        page.append(continuation(form.in().subList(0, held)));
        for (int index = held; index < form.in().size(); index++) {
            page.append(opening(form.in(), index));
        }
        switch (form.block()) {
            case TEXT -> page.append(unit.text());
            case CODE -> code(unit, rest);
            case ROW -> row(unit, rest);
        }
    }

    private void code(Unit unit, String rest) {
        String fence = "``````";
        page.append(fence)
                .append(unit.form().language() == null ? "" : unit.form().language())
                .append('\n');
        unit.text()
                .lines()
                .forEach(line -> page.append((rest + line).stripTrailing()).append('\n'));
        page.append(rest).append(fence);
    }

    private void row(Unit unit, String rest) {
        Form form = unit.form();
        boolean isHead = unit.kind() == Unit.Kind.LABEL;
        if (isHead || form.joint() == Form.Joint.APART) {
            page.append("| ").append(String.join(" | ", form.columns())).append(" |\n");
            page.append(rest).append('|');
            for (int column = 0; column < form.columns().size(); column++) {
                page.append(form.alignment(column).mark()).append('|');
            }
            page.append(isHead ? "" : "\n" + rest);
        }
        page.append(isHead ? "" : "| " + unit.text() + " |");
    }

    private static String opening(List<Form.Container> in, int index) {
        Form.Container container = in.get(index);
        return switch (container.kind()) {
            case BULLET -> "- " + task(container);
            case ORDERED -> container.number() + ". " + task(container);
            case QUOTE ->
                container.alert() == null
                        ? "> "
                        : "> [!" + container.alert().toUpperCase(Locale.ROOT) + "]\n"
                                + continuation(in.subList(0, index + 1));
        };
    }

    private static String task(Form.Container container) {
        return container.done() == null ? "" : container.done() ? "[x] " : "[ ] ";
    }

    /** What a further line in these containers begins with. */
    private static String continuation(List<Form.Container> in) {
        StringBuilder marks = new StringBuilder();
        for (Form.Container container : in) {
            marks.append(
                    switch (container.kind()) {
                        case BULLET -> "  ";
                        case ORDERED -> " ".repeat((container.number() + ". ").length());
                        case QUOTE -> "> ";
                    });
        }
        return marks.toString();
    }
}
