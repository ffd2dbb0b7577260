package io.mimiq.conversation.provider.local;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One thing said of one thing, whichever way the sentence turns it: "Dana owns the service" and "the service is owned by
 * Dana" are the same frame.
 *
 * @param anchor what it is said of
 * @param relation what is said, one name for all verbs that say it; {@link #ANY} when only that it changed
 * @param slots what it is said with, by their place and kind: {@code when:date}, {@code agent:name}
 */
record Frame(NounPhrase anchor, String relation, boolean negated, Map<String, Slot> slots) {

    /** Said of a change: whatever had a value of that kind before has it no more. */
    static final String ANY = "*";

    /** After what is said of the one who does it: {@code own>} of the owner, {@code own} of what is owned. */
    static final String DOING = ">";

    /** @param exclusive another value in its place contradicts this one */
    record Slot(Value value, boolean exclusive) {}

    Frame {
        slots = new TreeMap<>(slots);
    }

    boolean isChange() {
        return relation.equals(ANY);
    }

    /** The places where both have a value, and not the same. */
    Set<String> differences(Frame other) {
        TreeSet<String> different = new TreeSet<>();
        slots.forEach((place, slot) -> {
            Slot against = other.slots.get(place);
            if (against != null && slot.value().differsFrom(against.value())) {
                different.add(place);
            }
        });
        return different;
    }

    boolean isExclusiveAt(String place) {
        Slot slot = slots.get(place);
        return slot != null && slot.exclusive();
    }

    boolean tellsOccasionAt(String place) {
        Slot slot = slots.get(place);
        return slot != null && slot.value().isOccasion();
    }
}
