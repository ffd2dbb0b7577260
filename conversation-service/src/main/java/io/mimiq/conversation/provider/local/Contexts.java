package io.mimiq.conversation.provider.local;

import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the units of a reading stand under: the items and labels above, the label before a paragraph, and the lines that
 * say of a mail or a meeting who and when.
 */
final class Contexts {

    private final List<List<Unit>> above = new ArrayList<>();

    /** Of the body of one section. */
    Contexts(Reading reading) {
        this(reading, Unit::headings);
    }

    /** @param section that a unit belongs to */
    Contexts(Reading reading, Function<Unit, Object> section) {
        List<Unit> texts =
                reading.units().stream().filter(unit -> unit.level() == 0).toList();
        List<Unit> head = List.of();
        Unit before = null;
        int text = 0;
        for (Unit unit : reading.units()) {
            List<Unit> parents = !unit.parents().isEmpty() || before == null || unit.kind() != Unit.Kind.SENTENCE
                    ? unit.parents().stream().map(reading::unit).toList()
                    : ofParagraph(unit, before);
            if (unit.level() == 0) {
                head = head(texts, text++, head, section);
            }
            above.add(parents.isEmpty() && unit.level() == 0 ? head : parents);
            before = unit.kind() == Unit.Kind.COMMENT ? before : unit;
        }
    }

    /** The lines with a sender or a day that are in force: those that begin here, if they are two or more. */
    private static List<Unit> head(List<Unit> texts, int at, List<Unit> head, Function<Unit, Object> section) {
        Unit unit = texts.get(at);
        Object here = section.apply(unit);
        boolean isSame = at > 0 && section.apply(texts.get(at - 1)).equals(here);
        if (isSame
                && (!Frames.isHeader(unit.text())
                        || Frames.isHeader(texts.get(at - 1).text()))) {
            return head;
        }
        List<Unit> next = texts.subList(at, texts.size()).stream()
                .takeWhile(each ->
                        Frames.isHeader(each.text()) && section.apply(each).equals(here))
                .toList();
        return next.size() > 1 ? next : List.of();
    }

    /** The items and labels above the unit with this number, outermost first. */
    List<Unit> of(int number) {
        return above.get(number - 1);
    }

    private static boolean isLabel(Unit unit) {
        boolean isText =
                unit.form().block() == Form.Block.TEXT && unit.parents().isEmpty();
        return isText
                && (unit.kind() == Unit.Kind.LABEL
                        || unit.text().endsWith(":")
                        || unit.text().endsWith("："));
    }

    private List<Unit> ofParagraph(Unit unit, Unit before) {
        if (!before.headings().equals(unit.headings())) {
            return List.of();
        } else if (isLabel(before)) {
            return List.of(before);
        }
        boolean goesOn = before.kind() == Unit.Kind.SENTENCE && unit.form().joint() != Form.Joint.APART;
        return goesOn ? of(before.number()) : List.of();
    }
}
