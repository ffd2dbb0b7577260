package io.mimiq.conversation.provider.local;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes frames of a clause that says what something is, where or when it is, or how much. */
final class Being {

    private static final Set<String> THE = Set.of("the", "our", "its", "their", "my", "your");

    private final Clause clause;
    private final Frames frames;

    Being(Clause clause, Frames frames) {
        this.clause = clause;
        this.frames = frames;
    }

    void build(NounPhrase subject) {
        List<Word> complement = clause.object();
        if (!clause.subject().isEmpty() && clause.subject().get(0).is("there")) {
            exists(NounPhrase.of(complement));
        } else if (complement.isEmpty()) {
            frames.put(subject, frames.relation(subject, "be"), Slots.of(clause));
            heldBy(subject);
        } else {
            is(subject, complement);
        }
    }

    private void is(NounPhrase subject, List<Word> complement) {
        NounPhrase what = NounPhrase.of(complement);
        Optional<Value> measure =
                Values.of(complement).stream().filter(Value::isMeasure).findFirst();
        if (isTurned(subject, complement, what)) {
            identified(what, subject);
        } else if (measure.isPresent() && Frames.startsWithValue(complement)) {
            frames.measured(subject, measure.get());
        } else if (complement.size() == 1 && complement.get(0).is("free")) {
            frames.measured(subject, Value.of(Value.MONEY, "0"));
        } else if (what.named() && !what.determined() || isAttribute(subject)) {
            identified(subject, what);
        } else if (what.determined() || what.named()) {
            frames.put(subject, "be", Slots.of(clause).with("is", new Value(Value.TEXT, what.keys()), false));
        } else {
            frames.put(subject, "be " + what.head(), Slots.of(clause));
        }
    }

    /** {@code Dana is the owner}: that is said of the owner, not of Dana. */
    private static boolean isTurned(NounPhrase subject, List<Word> complement, NounPhrase what) {
        boolean theOne = complement.get(0).in(THE) || complement.get(0).is("'s");
        return theOne && !subject.determined() && (subject.named() || (!what.named() && !subject.isPlural()));
    }

    /** {@code There are six people in the team}: the team has them. */
    private void exists(NounPhrase what) {
        for (Clause.Phrase phrase : clause.phrases()) {
            if (phrase.preposition().equals("in") || phrase.preposition().equals("on")) {
                frames.put(
                        NounPhrase.of(phrase.words()),
                        "have" + Frame.DOING,
                        Slots.none().object(what));
            }
        }
    }

    /** {@code The key is with Kai}: Kai has it. */
    private void heldBy(NounPhrase subject) {
        for (Clause.Phrase phrase : clause.phrases()) {
            if (phrase.preposition().equals("with")) {
                frames.put(subject, "have", Slots.none().agent(NounPhrase.of(phrase.words()), "have"));
            }
        }
    }

    /** {@code The owner of the service is Dana}: and Dana owns the service. */
    private void identified(NounPhrase subject, NounPhrase who) {
        frames.put(subject, "be", Slots.of(clause).with("is", who.name(), true));
        String verb = subject.headWord().map(word -> Verbs.of(word.lower())).orElse("");
        if (!verb.isEmpty() && !subject.others().isEmpty() && !who.isEmpty()) {
            frames.put(subject.withoutHead(), Verbs.meaning(verb), Slots.none().agent(who, verb));
        }
    }

    private static boolean isAttribute(NounPhrase noun) {
        return noun.headWord()
                .filter(word -> word.in(Words.ATTRIBUTES) || Verbs.of(word.lower()) != null)
                .isPresent();
    }
}
