package io.mimiq.conversation.change;

import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.reading.Bond;
import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which units of a source stand in which section, so that the others come to their places between them. */
final class Standing {

    private final Reading reading;
    private final Map<String, TreeMap<Integer, String>> bySection = new HashMap<>();

    Standing(Reading reading) {
        this.reading = reading;
    }

    void put(@Nullable String section, Unit unit, String statementId) {
        if (section != null) {
            bySection.computeIfAbsent(section, first -> new TreeMap<>()).put(unit.number(), statementId);
        }
    }

    /** The same statement at the place of its unit: behind the nearest before it, or before the nearest after it. */
    AddStatement placed(AddStatement add, Unit unit) {
        TreeMap<Integer, String> standing = bySection.getOrDefault(add.sectionId(), new TreeMap<>());
        Map.Entry<Integer, String> previous = standing.lowerEntry(unit.number());
        Map.Entry<Integer, String> next = standing.higherEntry(unit.number());
        Bond back = previous == null ? Bond.NONE : Bond.of(reading, previous.getKey(), unit.number());
        Bond forth = next == null ? Bond.NONE : Bond.of(reading, unit.number(), next.getKey());
        if (next != null && (previous == null || forth.isCloserThan(back))) {
            return at(add, null, next.getValue(), forth);
        }
        return previous == null ? add : at(add, previous.getValue(), null, back);
    }

    private static AddStatement at(AddStatement add, @Nullable String after, @Nullable String before, Bond bond) {
        Form form = add.form();
        return new AddStatement(
                add.id(),
                add.statementId(),
                add.text(),
                add.sectionId(),
                add.evidence(),
                after,
                form == null ? null : bond.of(form),
                before);
    }
}
