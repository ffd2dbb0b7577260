package io.mimiq.conversation.provider.local;

import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.List;

/** What the units of a reading stand under: the items and labels above, and the label before a paragraph. */
final class Contexts {

    private final List<List<Unit>> above = new ArrayList<>();

    Contexts(Reading reading) {
        Unit before = null;
        for (Unit unit : reading.units()) {
            if (!unit.parents().isEmpty() || before == null || unit.kind() != Unit.Kind.SENTENCE) {
                above.add(unit.parents().stream().map(reading::unit).toList());
            } else {
                above.add(ofParagraph(unit, before));
            }
            before = unit;
        }
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
