package io.mimiq.knowledge.alignment;

/**
 * What a unit was in the edition before.
 *
 * @param number of the unit there
 * @param kind whether it is as it was
 */
public record Match(int number, Kind kind) {

    /** How a unit follows from the one that it was. */
    public enum Kind {
        /** The same words in the same form. */
        SAME,
        /** The same task, done by now or open again. */
        MARKED,
        /** Other words in the same form, or another heading over the same. */
        CHANGED
    }
}
