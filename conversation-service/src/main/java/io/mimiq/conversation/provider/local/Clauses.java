package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.local.Clause.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes sentences apart by where their verb stands. It knows no grammar beyond that, and is right often enough. */
final class Clauses {

    private static final Set<String> RELATIVE = Set.of("who", "which", "that");
    private static final Set<String> NEGATIONS = Set.of("not", "never");
    private static final int LONGEST_LABEL = 5;

    private final List<Clause> clauses = new ArrayList<>();

    private Clauses() {}

    static List<Clause> of(List<Word> sentence) {
        Clauses clauses = new Clauses();
        int start = 0;
        for (int i = 0; i <= sentence.size(); i++) {
            if (i == sentence.size() || sentence.get(i).is(";")) {
                if (i > start) {
                    clauses.read(sentence.subList(start, i));
                }
                start = i + 1;
            }
        }
        return clauses.clauses;
    }

    private void read(List<Word> words) {
        int label = label(words);
        if (label > 0) {
            clauses.add(new Clause(
                    words.subList(0, label),
                    Clause.LABEL,
                    false,
                    false,
                    words.subList(label + 1, words.size()),
                    List.of()));
            return;
        }
        List<Phrase> phrases = new ArrayList<>();
        List<Word> main = withoutOpening(words, phrases);
        int tail = subordinate(main);
        if (tail < main.size()) {
            phrases.add(new Phrase(main.get(tail).lower(), main.subList(tail + 1, main.size())));
            main = main.subList(0, tail);
        }
        int verb = Finite.find(main);
        if (verb < 0) {
            clauses.add(new Clause(List.of(), "", false, false, main, phrases));
        } else {
            read(main.subList(0, verb), main.subList(verb, main.size()), phrases);
        }
    }

    /** {@code Owner: Dana}: the colon stands for the verb. */
    private static int label(List<Word> words) {
        for (int i = 1; i < Math.min(words.size() - 1, LONGEST_LABEL + 1); i++) {
            if (words.get(i).is(":")) {
                return Finite.find(words.subList(0, i)) < 1 ? i : 0;
            }
        }
        return 0;
    }

    /** {@code From 1 December, ...}, {@code If it is late, ...}: said of the whole. */
    private static List<Word> withoutOpening(List<Word> words, List<Phrase> phrases) {
        Word first = words.get(0);
        if (first.in(Words.PREPOSITIONS) || first.in(Words.SUBORDINATORS)) {
            for (int i = 2; i < words.size() - 2; i++) {
                if (words.get(i).is(",") && Finite.find(words.subList(i + 1, words.size())) >= 0) {
                    phrases.add(new Phrase(first.lower(), words.subList(1, i)));
                    return words.subList(i + 1, words.size());
                }
            }
        }
        return words;
    }

    private static int subordinate(List<Word> words) {
        for (int i = 2; i < words.size() - 1; i++) {
            if (words.get(i).in(Words.SUBORDINATORS)
                    && !(words.get(i).is("once") && words.get(i + 1).is("a"))) {
                return i;
            }
        }
        return words.size();
    }

    private void read(List<Word> subject, List<Word> from, List<Phrase> phrases) {
        VerbGroup group = VerbGroup.read(from);
        List<Word> rest = from.subList(group.length(), from.size());
        int next = coordinated(rest);
        List<Word> own = next < 0 ? rest : rest.subList(0, next);
        List<Phrase> all = new ArrayList<>(phrases);
        List<Word> object = phrases(own, all);
        boolean without = !object.isEmpty() && object.get(0).is("no");
        boolean negated = group.negated() != without != isNegated(subject);
        clauses.add(new Clause(plain(subject), group.verb(), group.passive(), negated, object, all));
        if (next >= 0) {
            read(subject, rest.subList(next + 1, rest.size()), phrases);
        }
    }

    /** {@code ... on Tuesdays and need one approval}: another verb for the same subject. */
    private static int coordinated(List<Word> rest) {
        for (int i = 1; i < rest.size() - 2; i++) {
            Word word = rest.get(i + 1);
            boolean joins = rest.get(i).is("and") || rest.get(i).is("but");
            if (joins
                    && Verbs.isVerb(word.lower())
                    && !Verbs.isProgressive(word.lower())
                    && opensPredicate(rest, i + 1)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean opensPredicate(List<Word> rest, int verb) {
        Word next = rest.get(verb + 1);
        return Verbs.isAuxiliary(rest.get(verb).lower())
                || next.in(Words.DETERMINERS)
                || next.in(Words.PREPOSITIONS)
                || next.in(Words.PRONOUNS)
                || Numbers.isNumber(next.lower());
    }

    /** {@code We no longer use}: said of the verb, though it stands before it. */
    private static boolean isNegated(List<Word> subject) {
        int last = subject.size() - 1;
        return last > 0
                && (subject.get(last).in(NEGATIONS)
                        || subject.get(last).is("longer")
                                && subject.get(last - 1).is("no"));
    }

    private static List<Word> plain(List<Word> subject) {
        int end = subject.size();
        while (end > 1
                && (subject.get(end - 1).in(NEGATIONS)
                        || subject.get(end - 1).is("longer")
                        || subject.get(end - 1).is("no"))) {
            end--;
        }
        return subject.subList(0, end).stream()
                .filter(word -> !word.isMark() && !Words.isAdverb(word.lower()) || word.in(Words.DETERMINERS))
                .toList();
    }

    /** Splits what follows a verb; gives what stands there without a preposition. */
    private static List<Word> phrases(List<Word> rest, List<Phrase> phrases) {
        int start = 0;
        String preposition = "";
        List<Word> object = List.of();
        for (int i = 0; i <= rest.size(); i++) {
            if (i == rest.size() || isBreak(rest, i)) {
                List<Word> words = rest.subList(start, i);
                if (preposition.isEmpty() && start == 0) {
                    object = object(words, phrases);
                } else if (!words.isEmpty()) {
                    phrases.add(new Phrase(preposition, words));
                }
                preposition = i < rest.size() ? rest.get(i).lower() : "";
                start = i + 1;
            }
        }
        return object;
    }

    private static boolean isBreak(List<Word> rest, int i) {
        Word word = rest.get(i);
        if (word.in(Words.APPROXIMATE)
                && i + 1 < rest.size()
                && Numbers.isNumber(rest.get(i + 1).lower())) {
            return false;
        }
        return word.in(Words.PREPOSITIONS) && (!word.is("of") || i == 0);
    }

    /** {@code ... the report every week}: how often and when stand without a preposition too. */
    private static List<Word> object(List<Word> words, List<Phrase> phrases) {
        for (Found found : Values.in(words)) {
            String kind = found.value().kind();
            boolean standsAlone = found.from() > 0 || found.to() < words.size();
            if ((kind.equals(Value.FREQUENCY) || found.value().isWhen())
                    && (standsAlone || kind.equals(Value.FREQUENCY))) {
                phrases.add(new Phrase("", words.subList(found.from(), words.size())));
                return words.subList(0, found.from());
            }
        }
        return words;
    }

    static boolean isRelative(Word word) {
        return word.in(RELATIVE);
    }
}
