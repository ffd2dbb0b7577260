package io.mimiq.conversation.provider.anthropic;

import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts how often a source says the same under the same headings. */
final class Repeats {

    private final Map<Integer, Integer> ofUnits = new HashMap<>();
    private final Map<String, Integer> ofTexts = new HashMap<>();

    Repeats(Reading reading) {
        Map<Said, Integer> counts = new HashMap<>();
        for (Unit unit : reading.units()) {
            ofUnits.put(unit.number(), counts.merge(new Said(unit.headings(), unit.text()), 1, Integer::sum));
        }
    }

    private record Said(List<Integer> headings, String text) {}

    /** How often this text has been said once it is said in this unit, or in the model's own words. */
    int next(Unit unit, String text) {
        return text.equals(unit.text()) ? ofUnits.getOrDefault(unit.number(), 1) : ofTexts.merge(text, 1, Integer::sum);
    }
}
