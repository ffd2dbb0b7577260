package io.mimiq.platform.reading;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What was read, a line for each unit: its kind, how it follows ({@code +} on the same line, {@code /} on the next), the
 * items and quotes that it stands in, and its text.
 */
final class Told {
    private Told() {}

    static List<String> markdown(String text) {
        return told(text, Syntax.MARKDOWN);
    }

    static List<String> note(String text) {
        return told(text, Syntax.NOTE);
    }

    static List<String> plain(String text) {
        return told(text, Syntax.PLAIN);
    }

    private static List<String> told(String text, Syntax syntax) {
        return Reading.of(text, syntax).units().stream().map(Told::unit).toList();
    }

    private static String unit(Unit unit) {
        Form form = unit.form();
        String kind = unit.kind().name().toLowerCase(Locale.ROOT) + (unit.level() > 0 ? " " + unit.level() : "");
        String joint = switch (form.joint()) {
            case SAME_LINE -> "+ ";
            case NEXT_LINE -> "/ ";
            case APART, DIVIDING -> "";
        };
        int held = form.in().size() - form.opened();
        StringBuilder in = new StringBuilder();
        for (int index = 0; index < form.in().size(); index++) {
            in.append(
                    index < held
                            ? " ".repeat(mark(form.in().get(index)).length())
                            : mark(form.in().get(index)));
        }
        return kind + ": " + joint + in + unit.text();
    }

    private static String mark(Form.Container container) {
        return switch (container.kind()) {
            case QUOTE -> container.alert() == null ? "> " : "> [!" + container.alert() + "] ";
            case BULLET -> "- " + task(container);
            case ORDERED -> container.number() + ". " + task(container);
        };
    }

    private static String task(Form.Container container) {
        return container.done() == null ? "" : container.done() ? "[x] " : "[ ] ";
    }

    /** The texts of the units, with those of the headings that each stands under. */
    static List<String> paths(Reading reading) {
        return reading.units().stream()
                .filter(unit -> unit.level() == 0)
                .map(unit -> texts(reading, unit.headings()) + " › " + unit.text())
                .toList();
    }

    /** The texts of the units, with those of the items and labels that each belongs to. */
    static List<String> parents(Reading reading) {
        return reading.units().stream()
                .map(unit -> texts(reading, unit.parents()) + " › " + unit.text())
                .toList();
    }

    private static String texts(Reading reading, List<Integer> numbers) {
        return numbers.stream().map(number -> reading.unit(number).text()).collect(Collectors.joining(" › "));
    }

    /** The exact words of the source that each unit stands for. */
    static List<String> spans(String text, Syntax syntax) {
        return Reading.of(text, syntax).units().stream()
                .map(unit -> text.substring(unit.start(), unit.end()))
                .toList();
    }
}
