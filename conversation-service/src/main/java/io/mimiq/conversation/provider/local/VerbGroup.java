package io.mimiq.conversation.provider.local;

import java.util.List;
import java.util.Set;

/**
 * The words of a verb, {@code has not yet been moved}, and what they come to.
 *
 * @param length how many words it is
 */
record VerbGroup(String verb, boolean passive, boolean negated, int length) {

    private static final Set<String> LEADS_ON = Set.of(
            "have",
            "need",
            "want",
            "plan",
            "expect",
            "intend",
            "start",
            "continue",
            "begin",
            "aim",
            "try",
            "agree",
            "decide");

    static VerbGroup read(List<Word> words) {
        return new Reader(words).read();
    }

    private static final class Reader {
        private final List<Word> words;
        private int at;
        private boolean negated;

        Reader(List<Word> words) {
            this.words = words;
        }

        VerbGroup read() {
            String verb = "";
            boolean passive = false;
            boolean more = true;
            while (more && at < words.size()) {
                String word = words.get(at).lower();
                negated ^= Words.NEGATIONS.contains(word);
                String base = Verbs.base(word);
                at++;
                boolean helps = Verbs.isAuxiliary(word) || base.equals("get");
                passive = (verb.equals("be") || verb.equals("get"))
                        && Verbs.isParticiple(word)
                        && !Verbs.isAuxiliary(word);
                verb = base;
                skipAdverbs(helps);
                more = helps ? isVerbal(base) : leadsOn(base);
            }
            return withParticle(verb, passive);
        }

        private VerbGroup withParticle(String verb, boolean passive) {
            String joined =
                    at < words.size() ? Verbs.withParticle(verb, words.get(at).lower()) : null;
            if (joined != null) {
                at++;
                return new VerbGroup(joined, passive, negated, at);
            }
            return new VerbGroup(verb, passive, negated, at);
        }

        /** Whether a verb follows that an auxiliary goes with. */
        private boolean isVerbal(String auxiliary) {
            if (at >= words.size()) {
                return false;
            }
            String next = words.get(at).lower();
            if (next.equals("to")
                            && at + 1 < words.size()
                            && Verbs.isBase(words.get(at + 1).lower())
                    || leadsOn(auxiliary)) {
                at += next.equals("to") ? 1 : 0;
                return true;
            }
            return switch (auxiliary) {
                case "be" ->
                    Verbs.isParticiple(next)
                            || Verbs.isProgressive(next)
                            || next.equals("been")
                            || next.equals("being");
                case "have" -> Verbs.isParticiple(next) || next.equals("been") || next.equals("had");
                case "get" -> Verbs.isParticiple(next);
                default -> Verbs.isBase(next) || next.equals("be") || next.equals("have");
            };
        }

        private boolean leadsOn(String base) {
            boolean to = at + 1 < words.size()
                    && words.get(at).is("to")
                    && (Verbs.isBase(words.get(at + 1).lower())
                            || words.get(at + 1).is("be")
                            || words.get(at + 1).is("have"));
            if (to && LEADS_ON.contains(base)) {
                at++;
                return true;
            }
            return false;
        }

        private void skipAdverbs(boolean helps) {
            while (at < words.size() && isSkipped(words.get(at), helps)) {
                negated ^= words.get(at).in(Words.NEGATIONS);
                at++;
            }
        }

        private boolean isSkipped(Word word, boolean helps) {
            if (word.in(Words.DETERMINERS)) {
                return word.is("no")
                        && at + 1 < words.size()
                        && words.get(at + 1).is("longer");
            }
            boolean amount = at + 1 < words.size()
                    && word.in(Words.APPROXIMATE)
                    && Numbers.isNumber(words.get(at + 1).lower());
            return (helps || !amount) && Words.isAdverb(word.lower()) && !amount;
        }
    }
}
