package io.mimiq.conversation.provider.local;

import java.util.List;
import java.util.Set;

/** Finds the verb a sentence is built around. */
final class Finite {

    private static final Set<String> PLURAL_SUBJECTS =
            Words.words("we you they i people staff everyone data women men children who");

    private final List<Word> words;

    private Finite(List<Word> words) {
        this.words = words;
    }

    /** The place of the verb, 0 in a command; -1 when there is none. */
    static int find(List<Word> words) {
        return new Finite(words).find();
    }

    private int find() {
        if (words.isEmpty()) {
            return -1;
        }
        if (isCommand()) {
            return 0;
        }
        int relative = -1;
        for (int i = 1; i < words.size(); i++) {
            if (Clauses.isRelative(words.get(i)) && !words.get(i - 1).isMark() && relative < 0 && isVerbAt(i + 1)) {
                relative = i;
                i++;
            } else if (isVerbAt(i) && isFinite(i)) {
                return i;
            }
        }
        return opensWithBase() ? 0 : guess();
    }

    private boolean isCommand() {
        return opensWithBase()
                && words.size() > 1
                && (words.get(1).in(Words.DETERMINERS)
                        || words.get(1).in(Set.of("it", "them", "him", "her"))
                        || Numbers.isNumber(words.get(1).lower()) && verbAfter(2) < 0);
    }

    private int verbAfter(int from) {
        for (int i = from; i < words.size(); i++) {
            if (isVerbAt(i) && isFinite(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean opensWithBase() {
        return Verbs.isBase(words.get(0).lower())
                || words.get(0).is("do")
                || words.get(0).is("be");
    }

    private boolean isVerbAt(int i) {
        return i < words.size() && Verbs.isVerb(words.get(i).lower()) && !isMonth(i);
    }

    private boolean isMonth(int i) {
        return words.get(i).is("may") && words.get(i).isCapitalised();
    }

    private boolean isFinite(int i) {
        String word = words.get(i).lower();
        Word before = words.get(i - 1);
        if (Verbs.isAuxiliary(word)) {
            return !before.in(Words.PREPOSITIONS);
        }
        if (before.in(Words.PREPOSITIONS)
                || isBareDeterminer(before)
                || Verbs.isProgressive(word)
                || Words.isAdverb(before.lower()) && i == 1) {
            return false;
        }
        if (opensNoun(i)) {
            return false;
        }
        if (isVerbAt(i + 1) && isVerbLike(i + 1)) {
            return false;
        }
        return !Verbs.isBase(word) || word.endsWith("s") || mayTakeBase(i) || isPastToo(word);
    }

    private static boolean isPastToo(String word) {
        return Verbs.isParticiple(word);
    }

    private static boolean isBareDeterminer(Word before) {
        return before.in(Words.DETERMINERS) && !before.in(Words.PRONOUNS) || before.is("'s");
    }

    /** {@code two runs failed}: after a number that opens what is spoken of stands a noun. */
    private boolean opensNoun(int i) {
        if (!Numbers.isNumber(words.get(i - 1).lower())) {
            return false;
        }
        return i == 1
                || words.get(i - 2).in(Words.DETERMINERS)
                || words.get(i - 2).in(Words.APPROXIMATE);
    }

    /** Of two verbs in a row the first is a noun, unless the second one is a noun itself. */
    private boolean isVerbLike(int i) {
        String word = words.get(i).lower();
        if (Verbs.isAuxiliary(word)) {
            return true;
        }
        boolean more = i + 1 < words.size();
        return !Verbs.isBase(word)
                && !Verbs.isProgressive(word)
                && (!more
                        || !words.get(i + 1).in(Words.FUNCTION)
                        || word.endsWith("ed")
                        || words.get(i + 1).in(Words.PREPOSITIONS)
                        || words.get(i + 1).in(Words.DETERMINERS));
    }

    /** The bare form goes with several, or with us. */
    private boolean mayTakeBase(int i) {
        for (int j = i - 1; j >= 0; j--) {
            Word word = words.get(j);
            if (word.in(PLURAL_SUBJECTS)) {
                return true;
            }
            boolean adverb = Words.isAdverb(word.lower());
            if (!adverb && !Numbers.isNumber(word.lower())) {
                return headIsPlural(j);
            }
        }
        return false;
    }

    private boolean headIsPlural(int last) {
        for (int j = 0; j <= last; j++) {
            String word = words.get(j).lower();
            boolean ends = j == last || words.get(j + 1).in(Words.PREPOSITIONS);
            if (ends) {
                return word.endsWith("s") && !word.endsWith("ss") || PLURAL_SUBJECTS.contains(word) || hasAnd(j);
            }
        }
        return false;
    }

    private boolean hasAnd(int until) {
        return words.subList(0, until).stream().anyMatch(word -> word.is("and"));
    }

    /** Of a sentence whose verb is not known: a word that looks like one, with something before and after it. */
    private int guess() {
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i).lower();
            Word before = words.get(i - 1);
            boolean known = Verbs.isVerb(word) && !Verbs.isProgressive(word);
            boolean may = !before.in(Words.PREPOSITIONS)
                    && !before.in(Words.DETERMINERS)
                    && !words.get(i).isCapitalised()
                    && !words.get(i).in(Words.FUNCTION)
                    && !Words.isNumber(word)
                    && !Numbers.isNumber(before.lower());
            boolean opens = i + 1 == words.size()
                    || words.get(i + 1).in(Words.DETERMINERS)
                    || words.get(i + 1).in(Words.PREPOSITIONS)
                            && !words.get(i + 1).is("of")
                    || Numbers.isNumber(words.get(i + 1).lower());
            if (may
                    && opens
                    && (known || word.matches("\\p{L}{2,}[^s\\W]s") && i + 1 < words.size() || word.endsWith("ed"))) {
                return i;
            }
        }
        return -1;
    }
}
