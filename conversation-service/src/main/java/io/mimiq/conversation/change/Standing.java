package io.mimiq.conversation.change;

import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.contracts.knowledge.Operation.LaidOut;
import io.mimiq.platform.reading.Bond;
import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which units of a source stand in which section, so that the others come to their places between them. */
final class Standing {

    private final Reading reading;
    private final Map<String, TreeMap<Integer, String>> bySection = new HashMap<>();
    /** The statements of the page, if any, that those are which the provider would add. */
    private final Map<String, Optional<String>> known = new HashMap<>();

    Standing(Reading reading) {
        this.reading = reading;
    }

    void put(@Nullable String section, Unit unit, String statementId) {
        if (section != null) {
            bySection.computeIfAbsent(section, first -> new TreeMap<>()).put(unit.number(), statementId);
        }
    }

    /** What stands in a section, in the order and the forms of the source. */
    List<LaidOut> laidOut(String section) {
        List<LaidOut> laidOut = new ArrayList<>();
        int last = 0;
        for (Map.Entry<Integer, String> each :
                bySection.getOrDefault(section, new TreeMap<>()).entrySet()) {
            Bond bond = last == 0 ? Bond.NONE : Bond.of(reading, last, each.getKey());
            last = each.getKey();
            laidOut.add(new LaidOut(each.getValue(), bond.of(reading.unit(last).form())));
        }
        return laidOut;
    }

    /** What the provider would add is this statement of the page, or nothing of it. */
    void known(String added, @Nullable String statementId) {
        known.put(added, Optional.ofNullable(statementId));
    }

    /**
     * The same statement in this section at the place of its unit: where the provider wants it if that is there, else behind the
     * nearest before it, or before the nearest after it.
     */
    AddStatement placed(AddStatement add, String section, Unit unit) {
        String wanted = add.after() == null
                ? null
                : known.getOrDefault(add.after(), Optional.of(add.after())).orElse(null);
        if (wanted != null || add.before() != null) {
            return at(add, section, wanted, add.before(), form(add, Form::dividing));
        }
        TreeMap<Integer, String> standing = bySection.getOrDefault(section, new TreeMap<>());
        Map.Entry<Integer, String> previous = standing.lowerEntry(unit.number());
        Map.Entry<Integer, String> next = standing.higherEntry(unit.number());
        Bond back = previous == null ? Bond.NONE : Bond.of(reading, previous.getKey(), unit.number());
        Bond forth = next == null ? Bond.NONE : Bond.of(reading, unit.number(), next.getKey());
        if (next != null && (previous == null || forth.isCloserThan(back))) {
            return at(add, section, null, next.getValue(), form(add, forth::of));
        }
        return previous == null
                ? at(add, section, null, null, add.form())
                : at(
                        add,
                        section,
                        previous.getValue(),
                        null,
                        form(add, form -> back.behind(form).dividing()));
    }

    private static @Nullable Form form(AddStatement add, UnaryOperator<Form> beside) {
        Form form = add.form();
        return form == null ? null : beside.apply(form);
    }

    private static AddStatement at(
            AddStatement add, String section, @Nullable String after, @Nullable String before, @Nullable Form form) {
        return new AddStatement(add.id(), add.statementId(), add.text(), section, add.evidence(), after, form, before);
    }
}
