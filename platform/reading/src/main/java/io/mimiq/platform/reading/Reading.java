package io.mimiq.platform.reading;

import java.util.List;

/** A source as its units, in reading order. Every letter and digit of the source stands in one of them. */
public record Reading(List<Unit> units) {

    public Reading {
        units = List.copyOf(units);
    }

    /** The unit with this {@link Unit#number}. */
    public Unit unit(int number) {
        return units.get(number - 1);
    }

    /** Reads any text: never fails, and takes time and memory in proportion to its length. */
    public static Reading of(String text, Syntax syntax) {
        Units units = new Units(text);
        Traced cleaned = Cleaner.clean(text, units::drop);
        SentenceBreaker breaker = SentenceBreaker.of(cleaned.text());
        new SourceReader(units, breaker).read(cleaned, syntax);
        return new Reading(units.finish());
    }
}
