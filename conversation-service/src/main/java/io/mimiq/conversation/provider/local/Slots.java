package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.local.Clause.Phrase;
import io.mimiq.conversation.provider.local.Frame.Slot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Collects what a clause says something with: when, where, how much, of how many, by whom. */
final class Slots {

    private static final String AGENT = "agent:name";
    private static final Set<String> AT = Set.of("in", "at", "on", "");
    private static final Set<String> UNTIL = Set.of("until", "till", "to", "by", "before");
    private static final Set<String> INDEFINITE = Set.of("a", "an", "any", "some", "each", "every", "no", "another");

    /** Verbs that say where something is when a place follows. */
    private static final Set<String> PLACED = Set.of(
            "be", "run", "sit", "live", "stand", "operate", "stay", "reside", "locate", "situate", "deploy", "move",
            "base", "go");

    private final Map<String, Slot> slots = new TreeMap<>();

    /** Only what is put into it. */
    static Slots none() {
        return new Slots();
    }

    /** What the phrases of the clause say. */
    static Slots of(Clause clause) {
        Slots slots = new Slots();
        if (clause.passive() && !clause.object().isEmpty()) {
            slots.add(clause, new Phrase("", clause.object()));
        }
        for (Phrase phrase : clause.phrases()) {
            boolean agent = clause.passive() && phrase.preposition().equals("by");
            if (!agent || phrase.values().stream().anyMatch(Value::isWhen)) {
                slots.add(clause, phrase);
            }
        }
        return slots;
    }

    Map<String, Slot> all() {
        return slots;
    }

    boolean tellWhere() {
        return slots.containsKey("where:" + Value.NAME);
    }

    boolean tellWhen() {
        return slots.values().stream().anyMatch(slot -> slot.value().isWhen());
    }

    boolean tellWho() {
        return slots.containsKey(AGENT);
    }

    Slots with(String place, Value value, boolean exclusive) {
        slots.put(place + ":" + value.kind(), new Slot(value, exclusive));
        return this;
    }

    /** How many of it there are, and its bounds. */
    Slots counted(NounPhrase noun) {
        Value quantity = noun.quantity();
        if (quantity != null) {
            String kind = quantity.isCount() ? "count" : quantity.kind();
            with("count", new Value(kind, quantity.parts()), true);
        }
        noun.limits().forEach((where, limit) -> slots.put("limit:" + where, new Slot(limit, true)));
        return this;
    }

    Slots object(NounPhrase object) {
        with("object", new Value(Value.TEXT, object.keys()), false);
        for (Value value : Values.of(object.words())) {
            if (value.isMeasure()) {
                slots.putIfAbsent("object:" + value.kind(), new Slot(value, true));
            }
        }
        Value quantity = object.quantity();
        if (quantity != null && quantity.isCount()) {
            slots.putIfAbsent("object:" + Value.COUNT + object.head(), new Slot(quantity, true));
        }
        return this;
    }

    /** Who does it; one does it alone when one is named or meant, not when it is anyone of several. */
    Slots agent(NounPhrase agent, String verb) {
        if (!agent.isEmpty() && !agent.isGeneric() && !agent.isPronoun()) {
            boolean anyone = INDEFINITE.contains(agent.determiner()) || agent.isDoing();
            boolean alone = !Verbs.SHARED.contains(verb) && (!anyone || verb.equals("cause"));
            slots.put(AGENT, new Slot(agent.name(), alone));
        }
        return this;
    }

    /** The times among them, whatever says them. */
    Slots onlyWhen() {
        Slots when = new Slots();
        slots.values().stream()
                .filter(slot -> slot.value().isWhen())
                .forEach(slot -> when.with("when", slot.value(), slot.exclusive()));
        return when;
    }

    private void add(Clause clause, Phrase phrase) {
        List<Value> values = phrase.values();
        for (Value value : values) {
            slots.putIfAbsent(
                    place(clause, phrase.preposition(), value) + ":" + value.kind(),
                    new Slot(value, isExclusive(clause, phrase.preposition(), value)));
        }
        Set<String> keys = Words.keys(phrase.words());
        if (values.isEmpty() && !keys.isEmpty()) {
            boolean exclusive = clause.passive() && phrase.preposition().equals("of");
            slots.putIfAbsent(
                    phrase.preposition() + ":" + Value.TEXT, new Slot(new Value(Value.TEXT, keys), exclusive));
        }
    }

    private static String place(Clause clause, String preposition, Value value) {
        boolean target = clause.changes() && preposition.equals("to");
        if (value.isWhen()) {
            return target || AT.contains(preposition) ? "when" : UNTIL.contains(preposition) ? "until" : preposition;
        } else if (value.kind().equals(Value.NAME)) {
            return target || AT.contains(preposition) ? "where" : preposition;
        }
        return value.kind().equals(Value.DURATION) && preposition.isEmpty() ? "for" : preposition;
    }

    private static boolean isExclusive(Clause clause, String preposition, Value value) {
        String verb = Verbs.meaning(clause.verb());
        boolean there = AT.contains(preposition) || preposition.equals("to") && verb.equals("go");
        return value.isMeasure() || clause.passive() || clause.changes() || (PLACED.contains(verb) && there);
    }

    static boolean isPlaced(String verb) {
        return PLACED.contains(Verbs.meaning(verb));
    }
}
