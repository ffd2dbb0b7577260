package io.mimiq.conversation.provider.local;

import java.util.List;

/**
 * A sentence, or a part of one, taken apart.
 *
 * @param subject empty in commands such as {@code Restart the replica} and in fragments
 * @param verb the base of the main verb; {@code be} with a complement; empty in fragments
 * @param object what follows the verb without a preposition
 * @param phrases what follows with one; {@code of} belongs to the noun before it
 */
record Clause(
        List<Word> subject, String verb, boolean passive, boolean negated, List<Word> object, List<Phrase> phrases) {

    /** The verb that a colon stands for. */
    static final String LABEL = ":";

    record Phrase(String preposition, List<Word> words) {
        List<Value> values() {
            return Values.of(words);
        }
    }

    Clause {
        subject = List.copyOf(subject);
        object = List.copyOf(object);
        phrases = List.copyOf(phrases);
    }

    boolean isFragment() {
        return verb.isEmpty();
    }

    /** {@code Owner: Dana}. */
    boolean isLabelled() {
        return verb.equals(LABEL);
    }

    /** Says that something is no longer as it was, and how it is now. */
    boolean changes() {
        return Verbs.CHANGING.contains(verb)
                && phrases.stream().anyMatch(phrase -> phrase.preposition().equals("to"));
    }
}
