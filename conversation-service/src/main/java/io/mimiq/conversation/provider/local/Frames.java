package io.mimiq.conversation.provider.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes frames of a clause. */
final class Frames {

    private static final Set<String> TIMED = Set.of("be", "happen", "hold", "plan", "set", "fall", "run");
    private static final Set<String> MEASURED =
            Set.of("cost", "last", "take", "weigh", "measure", "total", "amount", "peak");

    private final Clause clause;
    private final List<Frame> frames = new ArrayList<>();

    private Frames(Clause clause) {
        this.clause = clause;
    }

    static List<Frame> of(Clause clause) {
        Frames frames = new Frames(clause);
        frames.build();
        return frames.frames;
    }

    private void build() {
        NounPhrase subject = NounPhrase.of(clause.subject());
        if (clause.isFragment()) {
            fragment(NounPhrase.of(clause.object()));
            return;
        } else if (clause.isLabelled() || clause.verb().equals("be") && !clause.passive()) {
            new Being(clause, this).build(subject);
        } else if (clause.passive()) {
            passive(subject);
        } else if (clause.object().isEmpty()) {
            put(subject, relation(subject, clause.verb()), Slots.of(clause).counted(subject));
        } else {
            transitive(subject, NounPhrase.of(clause.object()));
        }
        amountsOf(clause.object());
        clause.phrases().forEach(phrase -> amountsOf(phrase.words()));
    }

    /** {@code 10 g of salt}. */
    private void fragment(NounPhrase noun) {
        if (!noun.isEmpty() && noun.quantity() != null) {
            put(noun, "amount", Slots.none().counted(noun));
        }
    }

    private void passive(NounPhrase subject) {
        Slots slots = Slots.of(clause).counted(subject);
        for (Clause.Phrase phrase : clause.phrases()) {
            if (phrase.preposition().equals("by")) {
                slots.agent(NounPhrase.of(phrase.words()), clause.verb());
            }
        }
        String verb = clause.verb().equals("run") && slots.tellWho() ? "manage" : clause.verb();
        put(subject, relation(subject, verb), slots);
    }

    private void transitive(NounPhrase subject, NounPhrase object) {
        Values.first(clause.object())
                .filter(this::isMeasured)
                .ifPresentOrElse(value -> measured(subject, value), () -> both(subject, object));
    }

    /** {@code takes two days} is how long it takes; {@code takes 50 mg of the drug} and {@code takes notes} are not. */
    private boolean isMeasured(Value first) {
        return first.isMeasure()
                && MEASURED.contains(clause.verb())
                && (!clause.verb().equals("take") || first.kind().equals(Value.DURATION))
                && startsWithValue(clause.object())
                && !isOfSomething(clause.object());
    }

    /** What the subject does, and what is done to the object: the one who reads may know either. */
    private void both(NounPhrase subject, NounPhrase object) {
        received(subject, object);
        String verb = clause.verb().equals("run") ? "manage" : clause.verb();
        if (!subject.isEmpty()) {
            String doing = clause.changes() ? Frame.ANY : Verbs.meaning(verb) + Frame.DOING;
            put(subject, doing, Slots.of(clause).counted(subject).object(object));
        }
        if (!object.isEmpty() && (!verb.equals("have") || object.determined())) {
            put(object, relation(object, verb), Slots.of(clause).counted(object).agent(subject, verb));
        }
    }

    /** {@code get an answer}: are answered. */
    private void received(NounPhrase subject, NounPhrase object) {
        boolean gets = clause.verb().equals("get") || clause.verb().equals("receive");
        String deed = object.headWord().map(word -> Verbs.ofDeed(word.lower())).orElse("");
        if (gets && !deed.isEmpty() && object.others().isEmpty() && object.quantity() == null) {
            put(subject, Verbs.meaning(deed), Slots.of(clause));
        }
    }

    void measured(NounPhrase subject, Value value) {
        put(subject, measure(value), Slots.of(clause).with("is", value, true));
        if (value.isWhen()) {
            put(subject, "happen", Slots.of(clause).with("when", value, true));
        }
    }

    private static String measure(Value value) {
        return switch (value.kind()) {
            case Value.MONEY -> "cost";
            case Value.DURATION -> "last";
            default -> "be";
        };
    }

    /** What the verb and its phrases say together: something that runs in a place is there, one held on a day happens then. */
    String relation(NounPhrase subject, String verb) {
        Slots slots = Slots.of(clause);
        if (clause.changes()) {
            return Frame.ANY;
        } else if (Slots.isPlaced(verb) && !verb.equals("go") && slots.tellWhere()) {
            return "locate";
        }
        boolean happens = TIMED.contains(Verbs.meaning(verb)) && slots.tellWhen() && !subject.isGeneric();
        return happens ? "happen" : Verbs.meaning(verb);
    }

    /** {@code a fee of 15 euros}: the fee is that much. */
    private void amountsOf(List<Word> words) {
        for (Found found : Values.in(words)) {
            int of = found.from() - 1;
            if (of > 0 && words.get(of).is("of") && found.value().isMeasure() && found.to() == words.size()) {
                put(
                        NounPhrase.of(words.subList(0, of)),
                        measure(found.value()),
                        Slots.none().with("is", found.value(), true));
            }
        }
    }

    static boolean startsWithValue(List<Word> words) {
        return Values.in(words).stream()
                .filter(found -> found.value().isMeasure())
                .anyMatch(found -> words.subList(0, found.from()).stream().allMatch(word -> word.in(Words.FUNCTION)));
    }

    private static boolean isOfSomething(List<Word> words) {
        int end = Values.in(words).get(0).to();
        return end < words.size() && words.get(end).is("of");
    }

    /** With a second frame for {@code the launch of the portal is on 2 June}: the portal launches then. */
    void put(NounPhrase anchor, String relation, Slots slots) {
        frames.add(new Frame(anchor, relation, clause.negated(), slots.all()));
        boolean timed = slots.tellWhen() && (relation.equals("happen") || relation.equals(Frame.ANY));
        String deed = anchor.headWord().map(word -> Verbs.ofDeed(word.lower())).orElse("");
        if (timed && !deed.isEmpty() && !anchor.others().isEmpty()) {
            Map<String, Frame.Slot> when = slots.onlyWhen().all();
            frames.add(new Frame(anchor.withoutHead(), Verbs.meaning(deed), clause.negated(), when));
        }
    }
}
