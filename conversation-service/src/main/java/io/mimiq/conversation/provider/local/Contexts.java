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

    private List<Unit> ofParagraph(Unit unit, Unit before) {
        if (!before.headings().equals(unit.headings())) {
            return List.of();
        } else if (before.kind() == Unit.Kind.LABEL && before.form().block() == Form.Block.TEXT) {
            return List.of(before);
        }
        boolean goesOn = before.kind() == Unit.Kind.SENTENCE && unit.form().joint() != Form.Joint.APART;
        return goesOn ? of(before.number()) : List.of();
    }
}
